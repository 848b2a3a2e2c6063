package midas.io.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parts of a project file that this program does not know, as bytes, by their names; and fields of its list of contents that it does not know, as JSON. Immutable. */
public final class KeptParts {

    /** Nothing. */
    public static final KeptParts NONE = new KeptParts(new TreeMap<>(), new LinkedHashMap<>());

    private final SortedMap<String, byte[]> parts;
    private final Map<String, String> fields;

    KeptParts(SortedMap<String, byte[]> parts, Map<String, String> fields) {
        this.parts = new TreeMap<>(parts);
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Returns the parts, not to be changed. */
    SortedMap<String, byte[]> parts() {
        return parts;
    }

    /** Returns the fields as JSON, in their order, not to be changed. */
    Map<String, String> fields() {
        return fields;
    }

    /** Returns whether there is nothing. */
    public boolean isEmpty() {
        return parts.isEmpty() && fields.isEmpty();
    }
}

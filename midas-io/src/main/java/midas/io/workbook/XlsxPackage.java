package midas.io.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the parts of an Office Open XML file refer to one another. */
final class XlsxPackage {

    /**
     * A reference from one part to another.
     *
     * @param type last word of its type, in lower case: {@code worksheet}, {@code styles}
     * @param target name of the other part
     */
    record Relation(String type, String target) {}

    private XlsxPackage() {}

    /** Returns the part that the workbook begins with. */
    static String workbook(Parts parts) throws IOException {
        if (parts.has("_rels/.rels")) {
            for (Relation relation : relations(parts, "").values()) {
                if (relation.type.equals("officedocument")) {
                    return relation.target;
                }
            }
        }
        return "xl/workbook.xml";
    }

    /** Returns what a part refers to, by the name of the reference. */
    static Map<String, Relation> relations(Parts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(name)) {
            return relations;
        }
        try (Xml xml = new Xml(parts, name)) {
            while (xml.toStart()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (xml.is("Relationship") && id != null && type != null && target != null) {
                    String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                    relations.put(id, new Relation(kind, resolve(folder, target)));
                }
            }
        }
        return relations;
    }

    /** Returns the target of the first reference of a type, or null. */
    static @Nullable String first(Map<String, Relation> relations, String type) {
        for (Relation relation : relations.values()) {
            if (relation.type.equals(type)) {
                return relation.target;
            }
        }
        return null;
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String base = folder;
        while (path.startsWith("./") || path.startsWith("../")) {
            if (path.startsWith("../") && !base.isEmpty()) {
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return base + path;
    }
}

package midas.ui.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something could not be done, for people and for programs.
 *
 * @param code stable name in kebab case, for programs
 * @param message one or two plain sentences
 * @param details the data behind the message, by name: integers, finite doubles, strings and lists of strings; in order
 */
public record Fault(String code, String message, Map<String, Object> details) {

    /** Copies the details. */
    public Fault {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Returns a fault without details. */
    public static Fault of(String code, String message) {
        return new Fault(code, message, Map.of());
    }

    Fault with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Fault(code, message, more);
    }
}

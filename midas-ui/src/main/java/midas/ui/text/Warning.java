package midas.ui.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A doubt about a fit, in words.
 *
 * @param code stable name in kebab case, for programs
 * @param title a few words
 * @param happened what happened
 * @param meaning what it means for the numbers shown
 * @param remedy what to do next
 * @param details the data behind it, by name: integers, doubles, strings and lists of strings; in order
 */
public record Warning(
        String code, String title, String happened, String meaning, String remedy, Map<String, Object> details) {

    /** Copies the details. */
    public Warning {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Returns the three sentences as one paragraph. */
    public String message() {
        return happened + ' ' + meaning + ' ' + remedy;
    }
}

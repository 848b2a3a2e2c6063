package midas.ui.project;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.ui.label.WindowText;

/** Rules for the names of what stands in a project. */
final class Names {

    private Names() {}

    /** Returns the name wanted, with a number where it is taken. */
    static String free(String wanted, Stream<String> names) {
        Set<String> taken = names.collect(Collectors.toSet());
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " (" + number + ')';
        }
        return name;
    }

    /**
     * Returns why something cannot have a name, in a sentence; empty where it can.
     *
     * @param name the name
     * @param kind how the keys of the sentences about its kind end
     * @param others names of all others of its kind
     */
    static String problem(String name, String kind, Stream<String> others) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return WindowText.text("name.blank" + kind);
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            return WindowText.text("name.control");
        }
        return others.anyMatch(stripped::equals) ? WindowText.text("name.taken" + kind, stripped) : "";
    }
}

package midas.io.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Hands out names that are not taken yet, by appending {@code _2}, {@code _3} and so on. */
public final class UniqueNames {

    private final Set<String> taken;
    private final Map<String, Integer> next = new HashMap<>();

    /** Starts with the names that are taken already. */
    public UniqueNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** Returns the wanted name, or one made from it that is not taken; it is taken from now on. */
    public String take(String wanted) {
        if (taken.add(wanted)) {
            return wanted;
        }
        int k = next.getOrDefault(wanted, 2);
        while (!taken.add(wanted + "_" + k)) {
            k++;
        }
        next.put(wanted, k + 1);
        return wanted + "_" + k;
    }
}

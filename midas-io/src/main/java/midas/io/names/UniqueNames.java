package midas.io.names;

import java.util.HashSet;
import java.util.Set;

/** Hands out names that are not taken yet, by appending {@code _2}, {@code _3} and so on. */
public final class UniqueNames {

    private final Set<String> taken;

    /** Starts with the names that are taken already. */
    public UniqueNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** Returns the wanted name, or one made from it that is not taken; it is taken from now on. */
    public String take(String wanted) {
        String name = wanted;
        for (int k = 2; !taken.add(name); k++) {
            name = wanted + "_" + k;
        }
        return name;
    }
}

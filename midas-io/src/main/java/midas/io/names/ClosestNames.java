package midas.io.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names somebody may have meant. */
public final class ClosestNames {

    private static final int MOST = 3;

    private record Candidate(String name, int distance) {}

    private ClosestNames() {}

    /**
     * Returns up to three of the names that look like the one asked for, the likeliest first: those that differ in case
     * or white space only, then those within a few edits (one for every three letters, at least one), or that begin
     * with it.
     */
    public static List<String> to(String asked, Collection<String> names) {
        String wanted = fold(asked);
        int allowed = Math.max(1, wanted.length() / 3);
        return names.stream()
                .map(name -> new Candidate(name, distance(wanted, fold(name))))
                .filter(candidate -> candidate.distance() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int distance(String wanted, String name) {
        if (!wanted.isEmpty() && name.startsWith(wanted)) {
            return name.length() == wanted.length() ? 0 : 1;
        }
        int[] previous = new int[name.length() + 1];
        int[] current = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int change = previous[j - 1] + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[name.length()];
    }
}

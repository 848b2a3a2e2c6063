package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what differs from a reference, so that one run tells all of it. */
final class Differences {

    private final List<String> all = new ArrayList<>();

    /** Demands equality. */
    void same(String what, @Nullable Object got, @Nullable Object want) {
        if (!Objects.equals(got, want)) {
            all.add(what + " is " + got + ", not " + want);
        }
    }

    /** Demands |got − want| ≤ allowed; NaN is never near. */
    void near(String what, double got, double want, double allowed) {
        if (!(Math.abs(got - want) <= allowed)) {
            all.add(what + " is " + got + ", not " + want + " ± " + allowed);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}

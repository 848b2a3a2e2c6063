package midas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a fit must reproduce, with where they come from and how closely. A file that does not say so is refused,
 * and so is a tolerance beyond its cap.
 */
final class ReferenceCase {

    static final Path FOLDER = Path.of("src", "test", "resources", "reference");

    private static final List<String> ORIGIN = List.of("source", "command", "definition", "version");

    private static final Map<String, Double> CAPS = Map.of(
            "estimateInStandardErrors", 1e-4,
            "standardErrorRelative", 1e-4,
            "groupDeviationRelative", 1e-4,
            "groupDeviationInResidualDeviationsIfSingular", 1e-3,
            "residualVarianceRelative", 1e-4,
            "logLikelihoodAbsolute", 1e-4,
            "randomInterceptInGroupDeviations", 1e-4,
            "fittedRelative", 1e-4,
            "residualRelative", 1e-4);

    private final Map<String, Object> fields;

    private ReferenceCase(Map<String, Object> fields) {
        this.fields = fields;
    }

    static List<ReferenceCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ReferenceCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceCase read(Path file) {
        return of(Json.file(file));
    }

    /**
     * Checks a fixture.
     *
     * @throws IllegalArgumentException if it does not say where its numbers come from, or how closely they must be met
     */
    static ReferenceCase of(Map<String, Object> fields) {
        for (String name : ORIGIN) {
            if (!(fields.get(name) instanceof String text) || text.isBlank()) {
                throw new IllegalArgumentException(fields.get("case") + " has no " + name);
            }
        }
        Map<String, Object> tolerances = Json.map(fields.get("tolerance"));
        for (Map.Entry<String, Double> cap : CAPS.entrySet()) {
            double tolerance = Json.number(tolerances.get(cap.getKey()));
            if (!(tolerance > 0 && tolerance <= cap.getValue())) {
                throw new IllegalArgumentException(cap.getKey() + " of " + tolerance + " is beyond " + cap.getValue());
            }
        }
        return new ReferenceCase(fields);
    }

    @Nullable
    Object get(String name) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException(fields.get("case") + " has no " + name);
        }
        return fields.get(name);
    }

    String text(String name) {
        return String.valueOf(get(name));
    }

    double number(String name) {
        return Json.number(get(name));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(get(name));
    }

    List<Map<String, Object>> objects(String name) {
        return Json.maps(get(name));
    }

    double tolerance(String name) {
        return Json.number(Json.map(get("tolerance")).get(name));
    }

    /** Returns the specification of generated data, or null where the data are a file. */
    @Nullable
    Object generate() {
        return fields.get("generate");
    }

    @Override
    public String toString() {
        return text("case");
    }
}

package midas.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.importing.ImportOptions;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What models with and without random intercepts are asked for with: data, response, fixed effects, family, and how to fit. */
final class ModelOptions {

    private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LOWEST_CONFIDENCE = BigDecimal.valueOf(50);
    private static final BigDecimal HIGHEST_CONFIDENCE = new BigDecimal("99.99");

    @Parameters(paramLabel = "DATA", descriptionKey = "data")
    private Path data;

    @Option(names = "--response", required = true, paramLabel = "COLUMN", descriptionKey = "response")
    private String response;

    @Option(names = "--fixed", paramLabel = "COLUMNS", descriptionKey = "fixed")
    private List<String> fixed = List.of();

    @Option(names = "--family", defaultValue = "gaussian", paramLabel = "FAMILY", descriptionKey = "family")
    private Family family;

    @Option(names = "--link", paramLabel = "LINK", descriptionKey = "link")
    private @Nullable Link link;

    @Option(names = "--no-intercept", descriptionKey = "no-intercept")
    private boolean noIntercept;

    @Option(names = "--confidence", defaultValue = "95", paramLabel = "PERCENT", descriptionKey = "confidence")
    private BigDecimal confidence;

    @Option(names = "--max-iterations", defaultValue = "100", paramLabel = "N", descriptionKey = "max-iterations")
    private BigInteger maxIterations;

    @Option(names = "--tolerance", defaultValue = "1e-6", paramLabel = "TOLERANCE", descriptionKey = "tolerance")
    private BigDecimal tolerance;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json", descriptionKey = "format")
    private OutputFormat format;

    @Mixin
    private ReadingOptions reading;

    // The fields above are filled in before anybody asks.
    @SuppressWarnings("NullAway.Init")
    ModelOptions() {}

    Path data() {
        return data;
    }

    OutputFormat format() {
        return format;
    }

    /** Returns how to read the data file. */
    ImportOptions reading(CommandLine command) {
        return reading.of(command);
    }

    /**
     * Returns the model that is asked for.
     *
     * @param group name of the grouping variable; empty for a model without one
     * @param command the command, for wrong usage
     */
    GlmmRequest request(String group, CommandLine command) {
        return new GlmmRequest(
                data,
                response,
                fixed,
                group,
                responseModel(!group.isEmpty(), command),
                !noIntercept,
                options(command),
                reading(command));
    }

    private ResponseModel responseModel(boolean grouped, CommandLine command) {
        if (grouped && !family.isMixed()) {
            throw usage(
                    command,
                    "cli.no-random-intercepts",
                    Labels.code(family),
                    String.join(", ", Family.mixed().stream().map(Labels::code).toList()));
        }
        Link chosen = link == null ? family.defaultLink() : link;
        if (!family.links().contains(chosen)) {
            String links =
                    String.join(", ", family.links().stream().map(Labels::code).toList());
            throw usage(command, "cli.no-such-link", Labels.code(family), Labels.code(chosen), links);
        }
        return new ResponseModel(family, chosen);
    }

    private FitOptions options(CommandLine command) {
        if (confidence.compareTo(LOWEST_CONFIDENCE) < 0 || confidence.compareTo(HIGHEST_CONFIDENCE) > 0) {
            throw usage(command, "cli.confidence", confidence);
        }
        if (maxIterations.signum() <= 0 || maxIterations.compareTo(MOST_ITERATIONS) > 0) {
            throw usage(command, "cli.max-iterations", maxIterations, MOST_ITERATIONS);
        }
        double toleranceValue = tolerance.doubleValue();
        if (tolerance.signum() > 0 && toleranceValue == 0) {
            throw usage(command, "cli.tolerance.too-small", tolerance);
        }
        if (!(toleranceValue > 0 && toleranceValue < 1)) {
            throw usage(command, "cli.tolerance", tolerance);
        }
        return new FitOptions(
                maxIterations.intValueExact(),
                toleranceValue,
                confidence.movePointLeft(2).doubleValue());
    }

    /** Returns wrong usage of a command, in words. */
    static ParameterException usage(CommandLine command, String key, Object... arguments) {
        return new ParameterException(command, Messages.text(key, arguments));
    }
}

package midas.ui.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.dataset.Dataset;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.frame.ModelSpec;

/** A model as code for other programs: R with lme4 and glmmTMB, and this program's command line. Program text, the same in every language. */
public final class ModelCode {

    /** Names that R takes without backticks (R Language Definition, 10.3.2), in ASCII, which every locale knows. */
    private static final Pattern SYNTACTIC = Pattern.compile("(?:[A-Za-z]|\\.(?![0-9]))[A-Za-z0-9._]*");

    private static final List<String> RESERVED = List.of(
            "if",
            "else",
            "repeat",
            "while",
            "function",
            "for",
            "next",
            "break",
            "TRUE",
            "FALSE",
            "NULL",
            "Inf",
            "NaN",
            "NA",
            "NA_integer_",
            "NA_real_",
            "NA_character_",
            "NA_complex_",
            "in");
    /** What a shell takes as it is. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:@%+-]+");

    private final ModelSpec spec;
    private final Optional<Lineage.Imported> file;
    private final String path;

    private ModelCode(ModelSpec spec, Optional<Lineage.Imported> file, String path) {
        this.spec = spec;
        this.file = file;
        this.path = path;
    }

    /** Returns the same code for somebody on another computer: of files it names no more than their names. */
    public ModelCode withoutFolders() {
        return new ModelCode(spec, file, path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
    }

    /**
     * Returns the code of a model.
     *
     * @param spec the model
     * @param dataset its data
     */
    public static ModelCode of(ModelSpec spec, Dataset dataset) {
        // what was made of a file in the window is in no file yet
        Optional<Lineage.Imported> file = dataset.lineage() instanceof Lineage.Imported imported
                        && imported.reading().format() == FileFormat.TEXT
                        // a sample, which is no file, has a name without an ending
                        && imported.source().indexOf('.') >= 0
                ? Optional.of(imported)
                : Optional.empty();
        return new ModelCode(spec, file, file.map(Lineage.Imported::source).orElse(dataset.name() + ".csv"));
    }

    /** Returns a model of data that are not there any more. */
    public static ModelCode of(ModelSpec spec, String datasetName) {
        return new ModelCode(spec, Optional.empty(), datasetName + ".csv");
    }

    /** Returns lines of R that read the data and fit the model: with lme4 or glmmTMB, the one whose definition of the likelihood is the same as here. */
    public String r() {
        List<String> lines = new ArrayList<>();
        String library = library();
        if (!library.isEmpty()) {
            lines.add("library(" + library + ")");
        }
        if (file.isEmpty()) {
            lines.add("# first export the dataset as CSV: File > Export");
        }
        lines.add("d <- " + reading());
        lines.add("fit <- " + call());
        lines.add("summary(fit)");
        lines.add("logLik(fit)");
        return String.join("\n", lines) + "\n";
    }

    private String reading() {
        Optional<Reading> how = file.map(Lineage.Imported::reading);
        char delimiter = how.flatMap(Reading::delimiter).orElse(',');
        char decimal = how.flatMap(Reading::decimalSeparator).orElse('.');
        boolean header = how.map(Reading::header).orElse(true);
        String encoding = how.flatMap(Reading::encoding)
                .map(set -> set.name().toUpperCase(Locale.ROOT))
                .filter(name -> !name.equals("UTF-8") && !name.equals("US-ASCII"))
                .map(name -> ", fileEncoding = " + quoted(name))
                .orElse("");
        String missing = ", check.names = FALSE, na.strings = c(\"\", \"NA\", \"N/A\", \"NaN\", \"null\", \".\")"
                + encoding + ")";
        if (delimiter == ',' && decimal == '.' && header) {
            return "read.csv(" + quoted(path) + missing;
        }
        return "read.table(" + quoted(path) + ", header = " + (header ? "TRUE" : "FALSE") + ", sep = "
                + quoted(String.valueOf(delimiter)) + ", dec = " + quoted(String.valueOf(decimal))
                + ", quote = \"\\\"\", comment.char = \"\"" + missing;
    }

    private String library() {
        if (!spec.hasGroup()) {
            return "";
        }
        return spec.responseModel().isLinearMixedModel() || isCanonicalInLme4() ? "lme4" : "glmmTMB";
    }

    /** Elsewhere lme4 approximates the likelihood by the expected curvature, or not at all. */
    private boolean isCanonicalInLme4() {
        ResponseModel pair = spec.responseModel();
        return pair.family() == Family.BINOMIAL && pair.link() == Link.LOGIT
                || pair.family() == Family.POISSON && pair.link() == Link.LOG;
    }

    private String call() {
        String start = formula() + ", data = d";
        if (spec.responseModel().family() == Family.NEGATIVE_BINOMIAL) {
            return "MASS::glm.nb(" + start + ", link = log)";
        }
        String family = ", family = " + family() + ")";
        if (!spec.hasGroup()) {
            return "glm(" + start + family;
        }
        if (spec.responseModel().isLinearMixedModel()) {
            return "lmer(" + start + ", REML = TRUE)";
        }
        return (isCanonicalInLme4() ? "glmer(" : "glmmTMB(") + start + family;
    }

    private String formula() {
        StringBuilder formula =
                new StringBuilder(name(spec.response())).append(" ~ ").append(spec.intercept() ? "1" : "0");
        spec.fixed().forEach(predictor -> formula.append(" + ").append(name(predictor)));
        if (spec.hasGroup()) {
            formula.append(" + (1 | ").append(name(spec.group())).append(')');
        }
        return formula.toString();
    }

    private String family() {
        String family = switch (spec.responseModel().family()) {
            case GAUSSIAN -> "gaussian";
            case BINOMIAL -> "binomial";
            case POISSON -> "poisson";
            case GAMMA -> "Gamma";
            // MASS::glm.nb estimates θ; a family of glm would have to be given one
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(spec.toString());
        };
        return family + "(link = \"" + spec.responseModel().link().name().toLowerCase(Locale.ROOT) + "\")";
    }

    private static String name(String name) {
        if (SYNTACTIC.matcher(name).matches() && !RESERVED.contains(name)) {
            return name;
        }
        return '`' + escaped(name).replace("`", "\\`") + '`';
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    /** Returns the command that fits the model with this program, quoted for a POSIX shell. */
    public String command() {
        List<String> words = new ArrayList<>();
        words.add("midas");
        words.add(spec.hasGroup() ? "glmm" : "glm");
        words.add(word(path));
        file.map(Lineage.Imported::reading).ifPresent(how -> reading(words, how));
        words.add(option("response", spec.response()));
        spec.fixed().forEach(predictor -> words.add(option("fixed", predictor)));
        if (spec.hasGroup()) {
            words.add(option("group", spec.group()));
        }
        words.add(option("family", Labels.code(spec.responseModel().family())));
        words.add(option("link", Labels.code(spec.responseModel().link())));
        if (!spec.intercept()) {
            words.add("--no-intercept");
        }
        FitOptions options = spec.options();
        if (options.confidenceLevel() != FitOptions.DEFAULT.confidenceLevel()) {
            BigDecimal percent = BigDecimal.valueOf(options.confidenceLevel()).movePointRight(2);
            words.add("--confidence=" + percent.stripTrailingZeros().toPlainString());
        }
        if (options.maxIterations() != FitOptions.DEFAULT.maxIterations()) {
            words.add("--max-iterations=" + options.maxIterations());
        }
        if (options.tolerance() != FitOptions.DEFAULT.tolerance()) {
            words.add("--tolerance=" + options.tolerance());
        }
        return String.join(" ", words) + "\n";
    }

    private static void reading(List<String> words, Reading how) {
        how.delimiter().filter(c -> c != ',').ifPresent(c -> words.add(option("delimiter", String.valueOf(c))));
        how.decimalSeparator().filter(c -> c != '.').ifPresent(c -> words.add(option("decimal", String.valueOf(c))));
        if (!how.header()) {
            words.add("--no-header");
        }
    }

    private static String option(String name, String value) {
        return "--" + name + '=' + word(value);
    }

    private static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : '\'' + text.replace("'", "'\\''") + '\'';
    }
}

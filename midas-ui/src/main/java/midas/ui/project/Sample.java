package midas.ui.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import midas.ui.label.WindowText;

/** Data sets that come with the program, so that a first fit needs no file. */
public enum Sample {
    /** Reaction times under sleep deprivation: gaussian. */
    SLEEPSTUDY("sleepstudy"),
    /** Use of contraception: binomial. */
    CONTRACEPTION("contraception"),
    /** Epileptic seizures: Poisson. */
    EPIL("epil"),
    /** Breaking angles of cakes: Gamma. */
    CAKE("cake"),
    /** Yields of dyestuff: gaussian, with a singular fit. */
    DYESTUFF2("dyestuff2"),
    /** Visits of patients with a disease of the liver: with categories and missing values. */
    PBC("pbc");

    private final String file;

    Sample(String file) {
        this.file = file;
    }

    /** Returns the name of the dataset. */
    public String datasetName() {
        return file;
    }

    /** Returns what the data are, in one line. */
    public String description() {
        return WindowText.text("sample." + file);
    }

    /** Returns where the data come from, and under which licence they are passed on, in one line. */
    public String source() {
        return WindowText.text("sample." + file + ".source");
    }

    /** Reads the data: comma-separated text with a header. */
    public String content() {
        String resource = "samples/" + file + ".csv";
        try (InputStream stream = Sample.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

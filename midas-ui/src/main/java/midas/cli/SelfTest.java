package midas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportOptions;
import midas.io.project.ImportOrigin;
import midas.io.project.OpenOutcome;
import midas.io.project.ProjectFile;
import midas.io.project.ProjectMonitor;
import midas.ui.app.Launcher;
import midas.ui.text.Fault;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.ProjectText;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Tries the program where it is installed, by what it brings along: reads data, fits a model of each family and compares with what is known, saves a project and
 * opens it again, writes a report as PDF, and draws the window in memory. Says what it does, and needs no display.
 */
final class SelfTest {

    /** A picture of real text and lines has hundreds of colours; an empty window a few. */
    private static final int FEWEST_COLOURS = 40;

    /** A page with the fonts in it. */
    private static final int FEWEST_BYTES = 4_000;

    /** Draws the window with a data file in it, and returns how many colours came out. */
    @FunctionalInterface
    interface Screen {
        int colours(Path data) throws IOException;
    }

    /** Does one thing. */
    @FunctionalInterface
    private interface Step {
        /** Returns what to say about it; throws if it has failed. */
        String run() throws IOException, Wrong;
    }

    /** Something did not come out as it must. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        Wrong(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }

    private final List<SelfTestReference> references;
    private final Screen screen;
    private final Console console;
    private final List<Path> data = new ArrayList<>();
    private Optional<GlmmRun.Fitted> first = Optional.empty();
    private int passed;
    private int failed;

    private SelfTest(List<SelfTestReference> references, Screen screen, Console console) {
        this.references = references;
        this.screen = screen;
        this.console = console;
    }

    /** Runs it and returns the exit code. */
    static int run(Console console) {
        return run(SelfTestReference.bundled(), Launcher::drawInMemory, console);
    }

    /**
     * Runs it.
     *
     * @param references what models must come to
     * @param screen draws the window
     * @param console where it says what it does
     * @return the exit code
     */
    static int run(List<SelfTestReference> references, Screen screen, Console console) {
        return new SelfTest(references, screen, console).inFolder();
    }

    private int inFolder() {
        long began = System.nanoTime();
        try {
            Path folder = Files.createTempDirectory("midas-self-test");
            try {
                all(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException unusable) {
            failed("self-test.folder", unusable);
        }
        say(Messages.text(
                "self-test.end",
                Numbers.count(passed),
                Numbers.count(failed),
                Numbers.elapsed((System.nanoTime() - began) / 1e9)));
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void all(Path folder) {
        for (String name :
                references.stream().map(SelfTestReference::data).distinct().toList()) {
            step("self-test.data", () -> unpack(name, folder), name);
        }
        for (SelfTestReference reference : references) {
            step(
                    reference.isMixed() ? "self-test.fit" : "self-test.glm",
                    () -> reference.isMixed() ? mixed(reference, folder) : withoutGroups(reference, folder),
                    Labels.code(reference.responseModel().family()),
                    Labels.code(reference.responseModel().link()));
        }
        step("self-test.project", () -> project(folder.resolve("self-test" + ProjectFile.ENDING)));
        step("self-test.pdf", () -> pdf(folder.resolve("self-test.pdf")));
        step("self-test.window", this::window);
    }

    private String unpack(String name, Path folder) throws IOException {
        String resource = "/midas/ui/project/samples/" + name;
        try (InputStream stream = SelfTest.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException(resource);
            }
            Path file = folder.resolve(name);
            Files.copy(stream, file);
            data.add(file);
            return Messages.text("self-test.data.read", Numbers.count(Files.size(file)));
        }
    }

    private String mixed(SelfTestReference reference, Path folder) throws Wrong {
        return switch (GlmmRun.of(reference.request(folder.resolve(reference.data())), console)) {
            case GlmmRun.Failed not -> throw new Wrong(not.fault().message());
            case GlmmRun.Fitted fitted -> {
                String same = compared(reference, number -> number.in(fitted.model()), fitted.dataset());
                first = first.or(() -> Optional.of(fitted));
                yield same;
            }
        };
    }

    private String withoutGroups(SelfTestReference reference, Path folder) throws Wrong {
        return switch (GlmRun.of(reference.request(folder.resolve(reference.data())), console)) {
            case GlmmRun.Failed not -> throw new Wrong(not.fault().message());
            case GlmRun.Fitted fitted -> compared(reference, number -> number.in(fitted.model()), fitted.dataset());
        };
    }

    private static String compared(
            SelfTestReference reference, Function<SelfTestReference.Expected, OptionalDouble> model, Dataset dataset)
            throws Wrong {
        for (SelfTestReference.Expected number : reference.numbers()) {
            OptionalDouble found = model.apply(number);
            if (!number.isMetBy(found)) {
                throw new Wrong(differs(number, found));
            }
        }
        return Messages.text(
                "self-test.fit.same",
                reference.data(),
                Numbers.count(dataset.rows()),
                Numbers.count(reference.numbers().size()));
    }

    private static String differs(SelfTestReference.Expected number, OptionalDouble found) {
        return Messages.text(
                "self-test.fit.other",
                (number.quantity().code() + " " + number.term()).strip(),
                found.isPresent() ? Double.toString(found.getAsDouble()) : "–",
                Double.toString(number.value()),
                Double.toString(number.tolerance()));
    }

    private String project(Path file) throws Wrong, IOException {
        GlmmRun.Fitted fitted = first.orElseThrow(() -> new Wrong(Messages.text("self-test.no-model")));
        ImportOrigin origin = new ImportOrigin(data.getFirst(), ImportOptions.DEFAULT);
        Optional<Fault> fault = ProjectOut.save(fitted, SavedFit.of(fitted), origin, file, () -> false);
        if (fault.isPresent()) {
            throw new Wrong(fault.get().message());
        }
        ProjectMonitor monitor = new ProjectMonitor() {
            @Override
            public void progress(double part) {
                // it takes no time
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        switch (ProjectFile.open(file, monitor)) {
            case OpenOutcome.Refused refused -> throw new Wrong(ProjectText.of(refused, file.toString()));
            case OpenOutcome.Cancelled cancelled -> throw new Wrong(Messages.text("cli.cancelled"));
            case OpenOutcome.Opened read -> {
                boolean same = read.problems().isEmpty()
                        && read.content().models().size() == 1
                        && read.content().models().getFirst().result().equals(fitted.model());
                if (!same) {
                    throw new Wrong(Messages.text("self-test.project.other"));
                }
            }
        }
        return Messages.text("self-test.project.same", Numbers.count(Files.size(file)));
    }

    private String pdf(Path file) throws Wrong, IOException {
        GlmmRun.Fitted fitted = first.orElseThrow(() -> new Wrong(Messages.text("self-test.no-model")));
        List<Fault> faults = ReportOut.write(SavedFit.of(fitted), List.of(file), false, () -> false, note -> {});
        if (!faults.isEmpty()) {
            throw new Wrong(faults.getFirst().message());
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (bytes.length < FEWEST_BYTES
                || !text.startsWith("%PDF-")
                || !text.stripTrailing().endsWith("%%EOF")) {
            throw new Wrong(Messages.text("self-test.pdf.other"));
        }
        return Messages.text("self-test.pdf.written", Numbers.count(bytes.length));
    }

    private String window() throws Wrong, IOException {
        if (data.isEmpty()) {
            throw new Wrong(Messages.text("self-test.no-model"));
        }
        int colours = screen.colours(data.getFirst());
        if (colours < FEWEST_COLOURS) {
            throw new Wrong(Messages.text("self-test.window.other", Numbers.count(colours)));
        }
        return Messages.text("self-test.window.drawn", Numbers.count(colours));
    }

    /** Whatever happens in a step is said, and the others are done all the same: native code that is missing shows as an error. */
    private void step(String key, Step step, Object... arguments) {
        String name = Messages.text(key, arguments);
        try {
            String found = step.run();
            passed++;
            say(Messages.text("self-test.passed", name, found));
        } catch (Wrong wrong) {
            failed++;
            say(Messages.text("self-test.failed", name, wrong.sentence));
        } catch (IOException | RuntimeException | LinkageError e) {
            failed(key, e, arguments);
        }
    }

    private void failed(String key, Throwable e, Object... arguments) {
        failed++;
        LoggerFactory.getLogger(SelfTest.class).error("self-test", e);
        say(Messages.text("self-test.failed", Messages.text(key, arguments), e.toString()));
    }

    private void say(String line) {
        console.out().println(line);
        console.flush();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path place, @Nullable IOException problem) throws IOException {
                Files.delete(place);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

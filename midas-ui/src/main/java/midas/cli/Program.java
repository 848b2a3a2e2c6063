package midas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.ui.logging.LogFile;
import midas.ui.text.Labels;
import midas.ui.text.Language;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line: parses arguments, runs the command, and turns everything that can go wrong into a sentence and an
 * exit code.
 */
final class Program {

    private static final int HELP_WIDTH = 100;

    private Program() {}

    /**
     * Runs a command.
     *
     * @param arguments the arguments
     * @param console where it writes
     * @return the exit code
     */
    static int run(String[] arguments, Console console) {
        try {
            int exitCode = commandLine(console).execute(arguments);
            return console.out().failure().map(e -> notWritten(e, console)).orElse(exitCode);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return unexpected(e, console);
        } finally {
            console.flush();
        }
    }

    private static int notWritten(IOException e, Console console) {
        LoggerFactory.getLogger(Program.class).warn("standard output", e);
        console.err().println(Messages.text("cli.no-output", Objects.requireNonNullElse(e.getMessage(), "")));
        return ExitCode.FAILED;
    }

    private static CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(new MidasCommand(console), new Commands(console));
        commandLine.setOut(new PrintWriter(console.out(), true));
        commandLine.setErr(new PrintWriter(console.err(), true));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        commandLine.setUsageHelpLongOptionsMaxWidth(32);
        commandLine.setResourceBundle(ResourceBundle.getBundle("midas.ui.text.help", Language.locale()));
        commandLine.registerConverter(Family.class, oneOf(Family.values(), Labels::code));
        commandLine.registerConverter(Link.class, oneOf(Link.values(), Labels::code));
        commandLine.registerConverter(
                OutputFormat.class,
                oneOf(OutputFormat.values(), format -> format.name().toLowerCase(Locale.ROOT)));
        commandLine.registerConverter(BigDecimal.class, Program::decimal);
        commandLine.registerConverter(BigInteger.class, Program::whole);
        commandLine.registerConverter(Path.class, Program::path);
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler((e, args) -> usage(e, console));
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> unexpected(e, console));
        return commandLine;
    }

    private static int usage(ParameterException e, Console console) {
        console.err().println(unknownCommand(e).or(() -> unknownOption(e)).orElse(e.getMessage()));
        console.err()
                .println(Messages.text(
                        "cli.try-help", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** Returns what to say of a word that is in the place of a command; the window takes files that exist. */
    private static Optional<String> unknownCommand(ParameterException e) {
        boolean first = e.getCommandLine().getParent() == null;
        return first && e instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream()
                        .filter(word -> !word.startsWith("-") && !Main.isFile(word))
                        .findFirst()
                        .map(word -> Messages.text("cli.no-such-command", word))
                : Optional.empty();
    }

    /** Returns what to say of an option that does not exist, which comes before what is missing: that may be the same option, misspelt. */
    private static Optional<String> unknownOption(ParameterException e) {
        CommandLine command = e.getCommandLine();
        return command.getUnmatchedArguments().stream()
                .filter(word -> word.startsWith("-") && word.length() > 1)
                .map(word -> word.contains("=") ? word.substring(0, word.indexOf('=')) : word)
                .findFirst()
                .map(word -> new CommandLine.UnmatchedArgumentException(command, List.of(word))
                        .getSuggestions().stream()
                                .findFirst()
                                .map(closest -> Messages.text("cli.no-such-option.closest", word, closest))
                                .orElseGet(() -> Messages.text("cli.no-such-option", word)));
    }

    /** Says in one sentence that something went wrong that should not have; the log has the rest. */
    static int unexpected(Throwable e, Console console) {
        if (e instanceof OutOfMemoryError) {
            console.err().println(Messages.text("cli.out-of-memory"));
            return ExitCode.FAILED;
        }
        LoggerFactory.getLogger(Program.class).error("unexpected", e);
        console.err().println(Messages.text("cli.unexpected", LogFile.file()));
        return ExitCode.FAILED;
    }

    /** Says that the window cannot be opened, as on a machine without a display. */
    static int noWindow(RuntimeException e, Console console) {
        LoggerFactory.getLogger(Program.class).error("no window", e);
        console.err().println(Messages.text("cli.no-window", LogFile.file()));
        return ExitCode.FAILED;
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException(Numbers.withPoint(text)
                    .map(point -> Messages.text("cli.no-number.use-point", text, point))
                    .orElseGet(() -> Messages.text("cli.no-number", text)));
        }
    }

    private static BigInteger whole(String text) {
        try {
            return new BigInteger(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException(Messages.text("cli.no-whole-number", text));
        }
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException(Messages.text("cli.no-file-name"));
        }
        if (text.equals("-")) {
            throw new TypeConversionException(Messages.text("cli.no-stream"));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Messages.text("cli.impossible-file-name", text));
        }
    }

    private static <E extends Enum<E>> ITypeConverter<E> oneOf(E[] values, Name<E> name) {
        return text -> Stream.of(values)
                .filter(value -> name.of(value).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Messages.text(
                        "cli.one-of", text, Stream.of(values).map(name::of).collect(Collectors.joining(", ")))));
    }

    @FunctionalInterface
    private interface Name<E> {
        String of(E value);
    }

    /** Makes the commands that write. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == GlmmCommand.class) {
                return type.cast(new GlmmCommand(console));
            }
            if (type == GlmCommand.class) {
                return type.cast(new GlmCommand(console));
            }
            if (type == DescribeCommand.class) {
                return type.cast(new DescribeCommand(console));
            }
            if (type == DummyCommand.class) {
                return type.cast(new DummyCommand(console));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}

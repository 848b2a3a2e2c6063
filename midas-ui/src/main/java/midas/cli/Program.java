package midas.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.ui.logging.LogFile;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
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
            return commandLine(console).execute(arguments);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return unexpected(e, console);
        } finally {
            console.flush();
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(new MidasCommand(), new Commands(console));
        commandLine.setOut(new PrintWriter(console.out(), true));
        commandLine.setErr(new PrintWriter(console.err(), true));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        commandLine.setUsageHelpLongOptionsMaxWidth(32);
        commandLine.setResourceBundle(
                ResourceBundle.getBundle("midas.ui.text.help", Locale.getDefault(Locale.Category.DISPLAY)));
        commandLine.registerConverter(Family.class, oneOf(Family.values(), Labels::code));
        commandLine.registerConverter(Link.class, oneOf(Link.values(), Labels::code));
        commandLine.registerConverter(
                OutputFormat.class,
                oneOf(OutputFormat.values(), format -> format.name().toLowerCase(Locale.ROOT)));
        commandLine.registerConverter(BigDecimal.class, Program::decimal);
        commandLine.setParameterExceptionHandler((e, args) -> usage(e, console));
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> unexpected(e, console));
        return commandLine;
    }

    private static int usage(ParameterException e, Console console) {
        console.err().println(e.getMessage());
        console.err()
                .println(Messages.text(
                        "cli.try-help", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
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
            throw new TypeConversionException(Messages.text("cli.no-number", text));
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

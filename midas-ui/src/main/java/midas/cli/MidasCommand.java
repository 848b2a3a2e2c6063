package midas.cli;

import java.util.concurrent.Callable;
import midas.ui.text.Messages;
import midas.ui.text.ProgramText;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: help and version; everything else is wrong usage. */
@Command(
        name = "midas",
        subcommands = {GlmmCommand.class, GlmCommand.class, DescribeCommand.class, DummyCommand.class},
        versionProvider = MidasCommand.Version.class)
final class MidasCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    // Where it is followed by existing files only, or by nothing, the window opens before anything is parsed.
    @Option(names = Main.ANOTHER, descriptionKey = "new-window")
    private boolean another;

    @Option(names = "--self-test", descriptionKey = "self-test")
    private boolean selfTest;

    private final Console console;

    // The fields above are filled in before call().
    @SuppressWarnings("NullAway.Init")
    MidasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (selfTest) {
            return SelfTest.run(console);
        }
        throw new ParameterException(spec.commandLine(), Messages.text("cli.no-command"));
    }

    /** The program's version, as its module descriptor has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramText.nameAndVersion()};
        }
    }
}

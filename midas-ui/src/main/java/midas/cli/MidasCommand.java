package midas.cli;

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
final class MidasCommand implements Runnable {

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

    // The fields above are filled in before run().
    @SuppressWarnings("NullAway.Init")
    MidasCommand() {}

    @Override
    public void run() {
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

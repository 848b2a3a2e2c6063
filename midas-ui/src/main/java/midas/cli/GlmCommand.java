package midas.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code midas glm}: fits a generalized linear model without random intercepts and writes it as a page or as JSON. */
@Command(name = "glm")
final class GlmCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions model;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    // The fields above are filled in before call().
    @SuppressWarnings("NullAway.Init")
    GlmCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GlmmRequest request = model.request("", spec.commandLine());
        return switch (GlmRun.of(request, console)) {
            case GlmRun.Fitted fitted -> {
                switch (model.format()) {
                    case TEXT -> new GlmPage(fitted).lines().forEach(console.out()::println);
                    case JSON -> GlmJson.write(fitted, console.out());
                }
                yield ExitCode.DONE;
            }
            case GlmmRun.Failed failed -> {
                console.err().println(failed.fault().message());
                if (model.format() == OutputFormat.JSON) {
                    GlmmJson.write(failed, request, console.out());
                }
                yield failed.cancelled() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
            }
        };
    }
}

package midas.ui.text.result;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.FitStatistics;
import midas.io.frame.Exclusions;
import midas.io.report.ReportBlock;
import midas.ui.text.ExclusionText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.ModelCode;
import midas.ui.text.Numbers;
import midas.ui.text.ProgramText;
import midas.ui.text.Warning;

/** What reports say of every fit, whether it has random intercepts or not. */
final class FitWords {

    private static final Numbers.Minus MINUS = Numbers.Minus.TYPOGRAPHIC;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private FitWords() {}

    /**
     * What a summary says that every fit has.
     *
     * @param data name and rows of the data
     * @param fingerprint stands for the data that the fit saw
     * @param statement the model as it is written in statistics
     * @param formula its formula
     * @param pair family and link
     * @param observations how many rows the fit has
     * @param exclusions rows left out
     * @param fittedAt when it was fitted
     */
    record Summary(
            String data,
            String fingerprint,
            String statement,
            String formula,
            ResponseModel pair,
            int observations,
            Exclusions exclusions,
            Instant fittedAt) {

        /**
         * Returns it in pairs of words.
         *
         * @param groups number and sizes of the groups, where there are groups
         */
        List<ReportBlock.Fact> facts(Optional<String> groups) {
            List<ReportBlock.Fact> facts = new ArrayList<>();
            facts.add(fact("page.data", data));
            facts.add(fact("report.fingerprint", Messages.text("report.fingerprint.value", fingerprint)));
            facts.add(fact("report.model", statement));
            facts.add(fact("report.formula", formula));
            facts.add(fact("page.family", Labels.familyAndLink(pair)));
            facts.add(fact("page.observations", ModelFacts.observations(observations, exclusions)));
            groups.ifPresent(words -> facts.add(fact("page.groups", words)));
            if (exclusions.rows() > 0) {
                facts.add(fact("report.exclusions", String.join("; ", ExclusionText.details(exclusions))));
            }
            facts.add(fact("report.fitted-at", TIME.format(fittedAt.atOffset(ZoneOffset.UTC))));
            return facts;
        }

        private static ReportBlock.Fact fact(String key, String value) {
            return new ReportBlock.Fact(Messages.text(key), value);
        }
    }

    /** Returns how it was estimated, how that ended, and what warns of it. */
    static List<ReportBlock> estimation(
            String method, Convergence convergence, Duration elapsed, List<String> phrases, List<Warning> warnings) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Messages.text(
                "report.estimation.text",
                method,
                ModelFacts.fit(convergence, elapsed),
                Numbers.significant(convergence.gradientNorm(), 2, MINUS),
                Numbers.exact(convergence.tolerance(), MINUS),
                Messages.counted("count.iterations", convergence.maxIterations())));
        phrases.forEach(phrase -> sentences.add(Messages.text("report.computation", phrase)));
        if (warnings.isEmpty()) {
            sentences.add(Messages.text("report.no-warnings"));
        }
        List<ReportBlock> blocks = new ArrayList<>(List.of(new ReportBlock.Text(String.join(" ", sentences))));
        for (Warning warning : warnings) {
            blocks.add(new ReportBlock.Text(Messages.text("report.warning", warning.title(), warning.message())));
        }
        return blocks;
    }

    /** Returns log-likelihood and information criteria. */
    static ReportBlock.Table fit(String name, FitStatistics statistics) {
        return ModelReport.table(
                ModelTables.modelFit(statistics, Messages.text("report.metric"), Messages.text("report.value")),
                name,
                List.of(
                        Messages.text("report.parameters", Numbers.count(statistics.parameters())),
                        Labels.limits(statistics.kind())));
    }

    /** Returns what it was made with, and the model as code. */
    static List<ReportBlock> software(Optional<ModelCode> code) {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.Text(Messages.text("report.software.text", ProgramText.nameAndVersion())));
        // where a file lies is nobody's business but the writer's
        code.map(ModelCode::withoutFolders).ifPresent(shown -> {
            blocks.add(new ReportBlock.Code(Messages.text("report.code.r"), "r", shown.r()));
            blocks.add(new ReportBlock.Code(Messages.text("report.code.command"), "sh", shown.command()));
        });
        return blocks;
    }
}

package midas.ui.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midas.io.project.SavedModel;
import midas.io.project.SavedReport;
import midas.io.report.Report;
import midas.io.report.ReportBlock;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import midas.ui.text.result.FitJson;
import midas.ui.text.result.TableJson;

/**
 * What a report shows without a summary that has the results in full.
 *
 * @param models models whose tables or plots it shows, as they were fitted then
 * @param tables tables of which no model of the project has the numbers
 */
record ReportResults(List<SavedModel> models, List<ReportBlock.Table> tables) {

    private record Fit(UUID model, Instant fittedAt) {

        static Fit of(SavedReport.Source source) {
            return new Fit(source.model(), source.fittedAt());
        }
    }

    /** Finds what a report shows. */
    static ReportResults of(SavedReport report, Project project) {
        Set<Fit> told = new HashSet<>();
        for (SavedReport.Entry entry : report.entries()) {
            if (entry.block() instanceof ReportBlock.ModelSummary summary
                    && !summary.results().isEmpty()) {
                report.source(entry).map(Fit::of).ifPresent(told::add);
            }
        }
        Map<Fit, SavedModel> models = new LinkedHashMap<>();
        List<ReportBlock.Table> tables = new ArrayList<>();
        for (SavedReport.Entry entry : report.entries()) {
            Optional<Fit> fit = report.source(entry).map(Fit::of);
            if (fit.filter(told::contains).isPresent()) {
                continue;
            }
            Optional<SavedModel> model = fit.flatMap(from -> project.findModel(from.model()))
                    .map(ProjectModel::saved)
                    .filter(saved -> fit.get().fittedAt().equals(saved.fittedAt()));
            boolean results =
                    entry.block() instanceof ReportBlock.Table || entry.block() instanceof ReportBlock.Picture;
            if (results && model.isPresent()) {
                models.put(fit.get(), model.get());
            } else if (entry.block() instanceof ReportBlock.Table table) {
                tables.add(table);
            }
        }
        return new ReportResults(List.copyOf(models.values()), tables);
    }

    /** Returns a report with them. Takes a while where there are many numbers. */
    Report in(Report report) {
        List<String> all = new ArrayList<>();
        models.forEach(model -> all.add(FitJson.of(model).strip()));
        tables.forEach(table -> all.add(TableJson.of(table)));
        return report.withResults(all);
    }
}

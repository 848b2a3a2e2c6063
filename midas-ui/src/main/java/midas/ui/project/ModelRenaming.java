package midas.ui.project;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.text.result.ModelReport;

/** A report after one of its models has got another name. */
final class ModelRenaming {

    private ModelRenaming() {}

    static SavedReport of(SavedReport report, UUID model, String before, String now) {
        Set<UUID> sources = report.sources().stream()
                .filter(source -> source.model().equals(model))
                .map(SavedReport.Source::id)
                .collect(Collectors.toSet());
        if (sources.isEmpty()) {
            return report;
        }
        return report.with(
                report.entries().stream()
                        .map(entry -> entry.origin()
                                .filter(origin -> sources.contains(origin.source()) && !origin.ownCaption())
                                .map(origin -> new SavedReport.Entry(
                                        entry.id(), renamed(entry.block(), before, now), entry.origin()))
                                .orElse(entry))
                        .toList(),
                report.sources().stream()
                        .map(source -> sources.contains(source.id()) ? source.withName(now) : source)
                        .toList());
    }

    private static ReportBlock renamed(ReportBlock block, String before, String now) {
        return switch (block) {
            case ReportBlock.Heading heading ->
                heading.text().equals(before) ? new ReportBlock.Heading(heading.level(), now) : heading;
            case ReportBlock.Text text -> text;
            case ReportBlock.Table table ->
                ModelReport.renamed(table.caption(), before, now)
                        .map(table::withCaption)
                        .orElse(table);
            case ReportBlock.Picture picture ->
                ModelReport.renamed(picture.caption(), before, now)
                        .map(caption -> new ReportBlock.Picture(picture.plot(), caption))
                        .orElse(picture);
            case ReportBlock.ModelSummary summary ->
                ModelReport.renamed(summary.caption(), before, now)
                        .map(caption -> new ReportBlock.ModelSummary(caption, summary.facts(), summary.results()))
                        .orElse(summary);
            case ReportBlock.Code code -> code;
        };
    }
}

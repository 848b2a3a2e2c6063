package midas.io.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import midas.io.plot.Drawings;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** The letters of a report that no type face has. */
final class UndrawnLetters {

    private final Set<String> found = new LinkedHashSet<>();

    /** Returns the letters found, each once. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** Looks at the plots, which are drawn in every format of pages. */
    void plots(Report report) {
        for (ReportBlock block : report.blocks()) {
            if (block instanceof ReportBlock.Picture picture) {
                found.addAll(Drawings.undrawn(picture.plot()));
            }
        }
    }

    /** Looks at all that is read in a report. */
    void all(Report report) {
        look(report.title());
        for (ReportBlock block : report.blocks()) {
            switch (block) {
                case ReportBlock.Heading heading -> look(heading.text());
                case ReportBlock.Text text -> look(text.text());
                case ReportBlock.Table table -> {
                    look(table.caption());
                    table.columns().forEach(column -> look(column.text()));
                    table.shownRows().forEach(row -> row.forEach(cell -> look(cell.text())));
                    table.notes().forEach(this::look);
                }
                case ReportBlock.Picture picture -> {
                    found.addAll(Drawings.undrawn(picture.plot()));
                    look(picture.caption());
                }
                case ReportBlock.ModelSummary summary -> {
                    look(summary.caption());
                    summary.facts().forEach(fact -> {
                        look(fact.label());
                        look(fact.value());
                    });
                }
                case ReportBlock.Code code -> {
                    look(code.caption());
                    found.addAll(TypeSetting.undrawn(code.text(), Typeface.MONO));
                }
            }
        }
    }

    private void look(String text) {
        found.addAll(TypeSetting.undrawn(text, Typeface.REGULAR));
    }
}

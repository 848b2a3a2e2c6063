package midas.ui.report;

import midas.io.report.ReportBlock;

/** The words of blocks that can be written where they stand: headings, texts, and captions of all others. */
final class Captions {

    private Captions() {}

    /** Returns the words. */
    static String of(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Heading heading -> heading.text();
            case ReportBlock.Text text -> text.text();
            case ReportBlock.Table table -> table.caption();
            case ReportBlock.Picture picture -> picture.caption();
            case ReportBlock.ModelSummary summary -> summary.caption();
            case ReportBlock.Code code -> code.caption();
        };
    }

    /** Returns the block with other words. */
    static ReportBlock with(ReportBlock block, String words) {
        return switch (block) {
            case ReportBlock.Heading heading -> new ReportBlock.Heading(heading.level(), words);
            case ReportBlock.Text text -> new ReportBlock.Text(words);
            case ReportBlock.Table table -> table.withCaption(words);
            case ReportBlock.Picture picture -> new ReportBlock.Picture(picture.plot(), words);
            case ReportBlock.ModelSummary summary ->
                new ReportBlock.ModelSummary(words, summary.facts(), summary.results());
            case ReportBlock.Code code -> new ReportBlock.Code(words, code.language(), code.text());
        };
    }
}

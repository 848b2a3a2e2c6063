package midas.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTextTest {

    private static final TableText TABLE = new TableText(
            List.of("Variable", "95 % & more"),
            List.of(false, true),
            () -> Stream.of(List.of("a|b_c", "-251.4051048484848"), List.of("<x>\n{y}\\", "1.0E-10")));

    @Test
    void tabSeparated() {
        assertThat(TABLE.tsv()).isEqualTo("Variable\t95 % & more\na|b_c\t-251.4051048484848\n<x> {y}\\\t1.0E-10\n");
    }

    @Test
    void html() {
        assertThat(TABLE.html())
                .isEqualTo(
                        "<meta charset=\"utf-8\"><table><thead><tr><th>Variable</th><th style=\"text-align:right\">95 % &amp; more</th></tr>"
                                + "</thead><tbody><tr><td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">a|b_c</td>"
                                + "<td style=\"text-align:right\" sdval=\"-251.4051048484848\" sdnum=\"1033;0;General\">-251.4051048484848</td></tr>"
                                + "<tr><td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">&lt;x&gt;\n{y}\\</td>"
                                + "<td style=\"text-align:right\" sdval=\"1.0E-10\" sdnum=\"1033;0;General\">1.0E-10</td></tr></tbody></table>");
    }

    @Test
    void markdown() {
        assertThat(TABLE.markdown().lines())
                .containsExactly(
                        "| Variable | 95 % & more |",
                        "| --- | ---: |", "| a\\|b\\_c | -251.4051048484848 |", "| \\<x\\> {y}\\\\ | 1.0E-10 |");
    }

    @Test
    void latex() {
        assertThat(TABLE.latex().lines())
                .containsExactly(
                        "\\begin{tabular}{lr}",
                        "\\toprule",
                        "Variable & 95 \\% \\& more \\\\",
                        "\\midrule",
                        "a|b\\_c & $-$251.4051048484848 \\\\",
                        "\\textless{}x\\textgreater{} \\{y\\}\\textbackslash{} & 1.0E-10 \\\\",
                        "\\bottomrule",
                        "\\end{tabular}");
    }
}

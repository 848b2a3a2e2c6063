package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.read;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import midas.io.dataset.Column;
import midas.io.dataset.Reading;
import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are not written as most are: lines above the table, quotes and blanks in places of their own. */
class LooseTextTest {

    @Test
    void whetherLinesAboveTheTableAreRowsCanBeSaid() {
        String text = "Report on times\nid,x,y\n1,2,3\n4,5,6\n";
        ImportOutcome.Imported found = read(text);
        assertThat(names(found.dataset())).containsExactly("id", "x", "y");
        assertThat(found.report().problems())
                .containsExactly(new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "Report on times"));
        assertThat(found.report().problemCounts()).containsEntry(Code.LINE_ABOVE_TABLE, 1L);
        ImportOutcome.Imported header = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withHeader(true)));
        assertThat(header.report().rows()).isEqualTo(3);
        assertThat(names(header.dataset())).contains("Report on times");
        ImportOutcome.Imported none = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withHeader(false)));
        assertThat(none.report().rows()).isEqualTo(4);
    }

    @Test
    void linesBelowATitleKeepTheirNumbers() {
        ImportOutcome.Imported result = read("A title\r\n\r\nid,x,y\r\n1,2,3\r\n4,5\r\n" + "1,2,3\r\n".repeat(9));
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "A title"),
                        ImportProblem.tooShort(5, "y", 2, 0));
        StringBuilder large = new StringBuilder("A title\n\nid,x,y\n");
        for (int row = 0; row < 100_000; row++) {
            large.append(row).append(row == 90_000 ? ",1\n" : ",1.25,3\n");
        }
        ImportOutcome.Imported parts = read(large.toString());
        assertThat(types(parts.dataset())).isEqualTo("int64 float64 int64");
        assertThat(parts.report().rows()).isEqualTo(100_000);
        assertThat(parts.report().problems().getLast()).isEqualTo(ImportProblem.tooShort(90_004, "y", 2, 0));
    }

    @Test
    void aTitleAboveMissingNumbersIsNone() {
        // the first row of data has words in a column of numbers: the header above it is kept
        ImportOutcome.Imported result = read("id,x,y\na,unknown,none\nb,2,3\nc,4,5\n");
        assertThat(names(result.dataset())).containsExactly("id", "x", "y");
        assertThat(result.report().rows()).isEqualTo(3);
        assertThat(result.report().problemCounts()).doesNotContainKey(Code.LINE_ABOVE_TABLE);
        ImportOutcome.Imported rowNames = read("x,y\na,unknown,none\nb,2,3\nc,4,5\n");
        assertThat(rowNames.report().rows()).isEqualTo(3);
        assertThat(rowNames.report().problemCounts()).doesNotContainKey(Code.LINE_ABOVE_TABLE);
    }

    @Test
    void aMissingValueIsNoName() {
        assertThat(read("Ann,Rome,NA\nBert,Oslo,x\n").report().reading().header())
                .isFalse();
        assertThat(read("name,city,\nBert,Oslo,x\n").report().reading().header())
                .isTrue();
        assertThat(read("name,NA\nBert,1\nCleo,2\n").report().reading().header())
                .as("a text above numbers tells more")
                .isFalse();
        assertThat(read("name,NA,x\nBert,1,2\nCleo,2,3\n").report().reading().header())
                .isTrue();
    }

    @Test
    void runsOfBlanksDelimitWhereNothingElseDoes() {
        ImportOutcome.Imported result = read("\"x\" \"g\"\n\"1\" 1.5 \"a b\"\n\"2\"   2.5 \"c\"\n");
        assertThat(result.report().reading().delimiter()).contains(' ');
        assertThat(names(result.dataset())).containsExactly("column_1", "x", "g");
        assertThat(texts(result.dataset(), "g")).containsExactly("a b", "c");
        ImportOptions space = ImportOptions.DEFAULT.withDelimiter(' ');
        ImportOutcome.Imported said = imported(Importer.readText("t", "  a   b\nx    1\n  y 2  \n", space));
        assertThat(names(said.dataset())).containsExactly("a", "b");
        assertThat(types(said.dataset())).isEqualTo("string int64");
        for (String text : new String[] {
            "name\nAnn Smith\nBert Jones\n",
            "full name\nAnn Smith\nBert Jones\n",
            "note\na 1\nb 2\n",
            "x y\n1 2\n3 4 5\n"
        }) {
            assertThat(read(text).dataset().columns()).as(text).hasSize(1);
        }
    }

    @Test
    void quotesWithBackslashesAreReadWhereTheWholeFileHasThem() {
        ImportOutcome.Imported result = read("id,a\n1,\"x\"\n2,\"say \\\"hi\\\", twice\"\n");
        assertThat(texts(result.dataset(), "a")).containsExactly("x", "say \"hi\", twice");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.BACKSLASH_QUOTES, 3, "a", "say \"hi\", twice"));
        assertThat(texts(read("id,a\n1,\"C:\\\"\n2,\"D\"\n").dataset(), "a")).containsExactly("C:\\", "D");
        assertThat(refused(Importer.readText("t", "id,a\n1,\"a \\\"b\\\"\"\n2,\"\"\"x\"\n", ImportOptions.DEFAULT)))
                .isInstanceOf(ImportFailure.MalformedQuotes.class);
    }

    @Test
    void blanksBehindAQuoteAreNoPartOfTheCell() {
        ImportOutcome.Imported result = read("a;b\n\"z\" ;2\n\"z\";3\n\"y\"  \n");
        assertThat(texts(result.dataset(), "a")).containsExactly("z", "z", "y");
        assertThat(types(result.dataset())).isEqualTo("string int64");
    }

    @Test
    void quotesCanBeOtherCharactersOrNone() {
        String text = "name,x\n'a, \"b\"',1\n'it''s',2\n";
        ImportOutcome.Imported single = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withQuote('\'')));
        assertThat(texts(single.dataset(), "name")).containsExactly("a, \"b\"", "it's");
        assertThat(types(single.dataset())).isEqualTo("string int64");
        assertThat(single.report().problems()).isEmpty();
        String inches = "size,x\n\"5,1\n6\",2\n";
        ImportOutcome.Imported none =
                imported(Importer.readText("t", inches, ImportOptions.DEFAULT.withQuote(ImportOptions.NO_QUOTE)));
        assertThat(texts(none.dataset(), "size")).containsExactly("\"5", "6\"");
        assertThat(read(inches).report().rows()).isEqualTo(1);
    }

    @Test
    void quotesTellTextsWhereOtherCellsOfTheColumnHaveNone() {
        ImportOutcome.Imported r = read("\"land\",\"x\"\n\"NA\",1\nNA,2\n\"DE\",NA\n");
        assertThat(texts(r.dataset(), "land")).containsExactly("NA", null, "DE");
        assertThat(texts(r.dataset(), "x")).containsExactly("1", "2", null);
        ImportOutcome.Imported all = read("\"land\",\"x\"\n\"NA\",\"1\"\n\"\",\"NA\"\n\"DE\",\"2\"\n");
        assertThat(texts(all.dataset(), "land")).containsExactly(null, null, "DE");
        assertThat(types(all.dataset())).isEqualTo("string int64");
        ImportOutcome.Imported bare = read("land,x\n\"DE\",\"1\"\n\"FR\",\"2\"\n");
        assertThat(types(bare.dataset())).isEqualTo("string int64");
    }

    @Test
    void aDelimiterThatIsSaidDelimitsBelowALongTitle() {
        String text = "Title\nx\na,b\nc,d\n";
        assertThat(read(text).report().problemCounts()).containsKey(Code.ONE_COLUMN);
        ImportOutcome.Imported said = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withDelimiter(',')));
        assertThat(said.dataset().columns()).hasSize(2);
        assertThat(said.report().problemCounts()).doesNotContainKeys(Code.ONE_COLUMN, Code.ROW_TOO_LONG);
    }

    @Test
    void apostrophesAreQuotesWhereTheWholeFileShowsIt() {
        ImportOutcome.Imported result = read("name,x\n'Smith, Ann',1\n'it''s',2\nO'Brien,3\n");
        assertThat(texts(result.dataset(), "name")).containsExactly("Smith, Ann", "it's", "O'Brien");
        assertThat(result.report().reading().quote()).contains('\'');
        assertThat(result.report().problems()).isEmpty();
        assertThat(texts(read("# it's 'so'\r\nid,name\r\n1,'n, a'\r\n2,'b'\r\n").dataset(), "name"))
                .containsExactly("n, a", "b");
        assertThat(texts(read("// c\nid,name\n1,'n/a'\n2,'b'\n").dataset(), "name"))
                .containsExactly("n/a", "b");
        // far below the beginning, too
        ImportOutcome.Imported late = read("name,x\n" + "Ann,1\n".repeat(100_000) + "'Smith, Bo',2\n");
        assertThat(late.dataset().find("name").orElseThrow().text(100_000)).isEqualTo("Smith, Bo");
        assertThat(late.report().problems()).isEmpty();
    }

    @Test
    void apostrophesThatAreNoQuotesStay() {
        for (String text : new String[] {
            "a,b\nO'Brien,'90s\nd'Arc,'80s\n",
            "a,b\n5',6'\n'tis,7'\n",
            "'90s,rock'\n'80s,pop'\n",
            "a,b\n'n',rock 'n' roll\nx,y\n"
        }) {
            assertThat(read(text).report().reading().quote()).as(text).isEmpty();
        }
        ImportOutcome.Imported feet = read("a,b\n'90s,5'\nx,6'\n");
        assertThat(texts(feet.dataset(), "a")).containsExactly("'90s", "x");
        assertThat(feet.report().problems()).isEmpty();
    }

    @Test
    void apostrophesInDoubtAreToldOfAndEitherAnswerSettlesIt() {
        String text = "word,x\n'Ali',1\nBen,2\n";
        ImportOutcome.Imported doubt = read(text);
        assertThat(texts(doubt.dataset(), "word")).containsExactly("'Ali'", "Ben");
        assertThat(doubt.report().problems())
                .containsExactly(new ImportProblem(Code.QUOTES_DOUBTFUL, 2, null, "'Ali'"));
        ImportOutcome.Imported single = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withQuote('\'')));
        assertThat(texts(single.dataset(), "word")).containsExactly("Ali", "Ben");
        ImportOutcome.Imported usual = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withQuote('"')));
        assertThat(texts(usual.dataset(), "word")).containsExactly("'Ali'", "Ben");
        assertThat(usual.report().problems()).isEmpty();
    }

    @Test
    void quotationMarksThatAreMalformedMayStandBetweenApostrophes() {
        ImportOutcome.Imported result = read("a,b\n'x, \"y',1\n'z,\"q\"r',2\n");
        assertThat(texts(result.dataset(), "a")).containsExactly("x, \"y", "z,\"q\"r");
        assertThat(refused(Importer.readText("t", "a,b\n1,\"x\n'y',2\n", ImportOptions.DEFAULT)))
                .isInstanceOf(ImportFailure.MalformedQuotes.class);
    }

    @Test
    void linesAboveTheTableThatAreCommentsMayHoldDelimiters() {
        ImportOutcome.Imported result = read("# a, b\nx,y\n1,2\n3,4\n");
        assertThat(names(result.dataset())).containsExactly("x", "y");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "# a, b"));
        assertThat(names(read("#x,y\n1,2\n3,4\n").dataset())).containsExactly("#x", "y");
        assertThat(names(read("#name,town\nAnn,Ulm\nBo,Bonn\n").dataset())).containsExactly("#name", "town");
        assertThat(names(read("# name, town\nperson,place\nAnn,Ulm\nBo,Bonn\n").dataset()))
                .containsExactly("person", "place");
    }

    @Test
    void linesOfATextThatCannotBeReadCanBeShown(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a;b\n1;2\n3;\"x\n" + "5;6\n".repeat(200));
        Reading lines = Importer.linesOf(file, ImportOptions.DEFAULT).orElseThrow();
        assertThat(lines.delimiter()).contains(';');
        assertThat(Importer.rawRecords(file, lines, 2))
                .containsExactly(new RawRecord(1, "a;b"), new RawRecord(2, "1;2"));
        assertThat(Importer.rawRecords(file, lines, 3, 2))
                .containsExactly(new RawRecord(3, "3;\"x"), new RawRecord(4, "5;6"));
    }

    @Test
    void recordsBetweenOtherQuotesAreShownWhole(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n'x\ny',1\n'z',2\n");
        ImportOutcome.Imported result = imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()));
        assertThat(Importer.rawRecords(file, result.report().reading(), 9))
                .containsExactly(new RawRecord(1, "a,b"), new RawRecord(2, "'x\ny',1"), new RawRecord(4, "'z',2"));
    }

    @Test
    void blanksAroundNamesAreTakenAway() {
        ImportOutcome.Imported result = read(" x ,x,y\n1,2,3\n");
        assertThat(names(result.dataset())).containsExactly("x", "x_2", "y");
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.BLANKS_AROUND_NAME, 1, "x", " x "),
                        new ImportProblem(Code.DUPLICATE_HEADER, 1, "x_2", "x"));
    }

    @Test
    void daysAndDaysWithATimeOfDayAreOneColumn() {
        ImportOutcome.Imported result = read("t,x\n2020-01-01,1\nNA,2\n2020-01-02 10:30,3\n2020-01-03,4\n");
        assertThat(types(result.dataset())).isEqualTo("datetime int64");
        Column times = result.dataset().find("t").orElseThrow();
        assertThat(times.moment(0)).contains(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(times.moment(1)).isEmpty();
        assertThat(times.text(0)).isEqualTo("2020-01-01");
        assertThat(times.text(3)).isEqualTo("2020-01-03");
        assertThat(types(read("t\n2020-01-01T10:00Z\n2020-01-02\n").dataset())).isEqualTo("string");
    }

    @Test
    void anImpossibleDayIsNamed() {
        assertThat(read("d\n2020-02-29\n2020-02-30\n").report().problems())
                .containsExactly(new ImportProblem(Code.NO_SUCH_DAY, 3, "d", "2020-02-30"));
        assertThat(read("d\nsome\n2020-02-30\n2020-03-30\n").report().problems())
                .isEmpty();
    }

    @Test
    void numbersThatCommasDelimitInOneColumnAreToldOf() {
        assertThat(read("x\n1.234,5.678,9.1\n2.345,6.789,1.2\n").report().problemCounts())
                .containsKey(Code.ONE_COLUMN);
        assertThat(types(read("x\n1,234,567\n2,345,678\n").dataset())).isEqualTo("int64");
        assertThat(read("x\n1,234,567\n2,345,678\n").report().problems()).isEmpty();
    }
}

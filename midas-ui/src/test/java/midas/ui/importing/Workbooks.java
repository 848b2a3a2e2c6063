package midas.ui.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks of Office Open XML. */
public final class Workbooks {

    private Workbooks() {}

    /** Writes a workbook whose sheets, {@code Sheet1} and so on, have these rows, as XML. */
    public static Path write(Path file, String... sheets) throws IOException {
        StringBuilder list = new StringBuilder("<workbook xmlns:r='r'><sheets>");
        StringBuilder relations = new StringBuilder("<Relationships>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types/>");
            for (int k = 1; k <= sheets.length; k++) {
                list.append("<sheet name='Sheet" + k + "' r:id='" + k + "'/>");
                relations.append("<Relationship Id='" + k + "' Type='t/worksheet' Target='sheet" + k + ".xml'/>");
                part(
                        zip,
                        "xl/sheet" + k + ".xml",
                        "<worksheet><sheetData>" + sheets[k - 1] + "</sheetData></worksheet>");
            }
            part(zip, "xl/workbook.xml", list + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}

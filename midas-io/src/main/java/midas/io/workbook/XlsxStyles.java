package midas.io.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which styles of a workbook show days or times. */
final class XlsxStyles {

    private XlsxStyles() {}

    /** Returns what each style shows, by its number. */
    static NumberFormat[] formats(Parts parts, String name) throws IOException {
        Map<String, NumberFormat> custom = new HashMap<>();
        List<@Nullable String> ofStyle = new ArrayList<>();
        try (Xml xml = new Xml(parts, name)) {
            while (xml.toStart()) {
                String id = xml.attribute("numFmtId");
                String code = xml.attribute("formatCode");
                if (xml.is("numFmt") && id != null && code != null) {
                    custom.put(id, NumberFormat.of(code));
                } else if (xml.is("cellXfs")) {
                    int outer = xml.depth();
                    while (xml.toStartInside(outer)) {
                        if (xml.is("xf")) {
                            ofStyle.add(xml.attribute("numFmtId"));
                        }
                    }
                }
            }
        }
        NumberFormat[] formats = new NumberFormat[ofStyle.size()];
        for (int k = 0; k < formats.length; k++) {
            String id = ofStyle.get(k);
            NumberFormat known = id == null ? null : custom.get(id);
            formats[k] = known != null ? known : NumberFormat.ofBuiltIn(number(id));
        }
        return formats;
    }

    private static int number(@Nullable String id) {
        try {
            return id == null ? 0 : Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

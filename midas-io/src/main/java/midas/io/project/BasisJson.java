package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import midas.io.coding.Basis;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;

/** What a stale dataset was made from, compared with what its parent holds now: as JSON and back. */
final class BasisJson {

    private BasisJson() {}

    static ArrayNode write(Basis basis, Dataset parent) {
        ArrayNode json = Fields.array();
        for (Basis.Part part : basis.columns()) {
            ObjectNode one = json.addObject();
            one.put("column", part.name());
            one.put("present", part.data().isPresent());
            Optional<Column> now = parent.find(part.name());
            // the imported cells are still there, read as this type then: else nobody knows any more what they were
            part.data().flatMap(data -> now.flatMap(data::typeIn)).ifPresent(type -> one.put("readAs", type.name()));
        }
        return json;
    }

    static Basis basis(Fields json, String name, Optional<Dataset> parent) throws IOException {
        return new Basis(json.objects(name, part -> part(part, parent)));
    }

    private static Basis.Part part(Fields json, Optional<Dataset> parent) throws IOException {
        String name = json.text("column");
        if (!json.flag("present")) {
            return new Basis.Part(name, Optional.empty());
        }
        if (json.has("readAs")) {
            ColumnType type = json.constant(ColumnType.class, "readAs");
            Optional<ColumnData> data =
                    parent.flatMap(dataset -> dataset.find(name)).map(column -> column.importedAs(type));
            if (data.isPresent()) {
                return new Basis.Part(name, data);
            }
        }
        return new Basis.Part(name, Optional.of(ColumnData.gone()));
    }
}

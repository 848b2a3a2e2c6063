package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.coding.Basis;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;

/** What a stale dataset was made from, compared with what its parent holds now: as JSON and back. */
final class BasisJson {

    private BasisJson() {}

    static ArrayNode write(Basis basis, Dataset parent) {
        ArrayNode json = Fields.array();
        for (Basis.Part part : basis.columns()) {
            ObjectNode one = json.addObject();
            one.put("column", part.name());
            one.put("present", part.data().isPresent());
            part.scale().ifPresent(scale -> one.put("scale", scale.name()));
            Optional<Column> now = parent.find(part.name());
            // the imported cells are still there, read as this type then: else nobody knows any more what they were
            part.data().flatMap(data -> now.flatMap(data::typeIn)).ifPresent(type -> one.put("readAs", type.name()));
        }
        return json;
    }

    static Basis basis(Fields json, String name, Optional<Dataset> parent) throws IOException {
        return new Basis(json.objects(name, part -> part(part, parent)));
    }

    /** Returns what a derived dataset was made from; a file of before says nothing of scales, which then are those of now. */
    static Basis basisWithScales(Fields json, String name, Optional<Dataset> parent) throws IOException {
        List<Basis.Part> parts = new ArrayList<>();
        for (Basis.Part part : basis(json, name, parent).columns()) {
            Optional<Scale> now =
                    parent.flatMap(dataset -> dataset.find(part.name())).map(Column::scale);
            boolean known = part.scale().isPresent() || part.data().isEmpty();
            parts.add(known ? part : new Basis.Part(part.name(), part.data(), now));
        }
        return new Basis(parts);
    }

    private static Basis.Part part(Fields json, Optional<Dataset> parent) throws IOException {
        String name = json.text("column");
        Optional<Scale> scale = json.has("scale") ? Optional.of(json.constant(Scale.class, "scale")) : Optional.empty();
        if (!json.flag("present")) {
            return new Basis.Part(name, Optional.empty());
        }
        if (json.has("readAs")) {
            ColumnType type = json.constant(ColumnType.class, "readAs");
            Optional<ColumnData> data =
                    parent.flatMap(dataset -> dataset.find(name)).map(column -> column.importedAs(type));
            if (data.isPresent()) {
                return new Basis.Part(name, data, scale);
            }
        }
        return new Basis.Part(name, Optional.of(ColumnData.gone()), scale);
    }
}

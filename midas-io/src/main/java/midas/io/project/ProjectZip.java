package midas.io.project;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a project as a zip file: the list of contents, the parts, what was kept, and the list once more. */
final class ProjectZip {

    /** Beyond this, parts are stored as they are: compressing them takes longer than writing them, and the file stays within what {@link PartLimits} allow. */
    private static final long MOST_COMPRESSED = PartLimits.FREE_BYTES * 3 / 4;

    private final ZipOutputStream zip;
    private final Watch watch;
    private long compressed;

    private ProjectZip(ZipOutputStream zip, Watch watch) {
        this.zip = zip;
        this.watch = watch;
    }

    static void write(ProjectDraft draft, KeptParts kept, OutputStream out, Watch watch) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        ProjectZip project = new ProjectZip(zip, watch);
        project.write(Manifest.NAME, draft.manifest());
        for (ProjectDraft.Part part : draft.parts()) {
            project.write(part.ref(), part.body());
        }
        for (Map.Entry<String, byte[]> part : kept.parts().entrySet()) {
            project.write(part.getKey(), part.getValue());
        }
        project.write(Manifest.COPY, draft.manifest());
        // the stream below is closed by whoever opened it
        zip.finish();
    }

    private void write(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        write(new PartRef(name, bytes.length, "", crc.getValue()), out -> out.write(bytes));
    }

    private void write(PartRef part, ProjectDraft.Body body) throws IOException {
        ZipEntry entry = new ZipEntry(part.name());
        if (compressed + part.size() <= MOST_COMPRESSED) {
            compressed += part.size();
        } else {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.size());
            entry.setCrc(part.crc32());
        }
        zip.putNextEntry(entry);
        body.writeTo(watch.over(zip));
        zip.closeEntry();
    }
}

package vn.congkhai.workflow.attachments;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchivesTest {
    private static byte[] zip(int entries, int bytesEach) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] content = new byte[bytesEach];
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("tep-" + i));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void check(byte[] archive) throws Exception {
        Archives.check(new ByteArrayInputStream(archive), archive.length);
    }

    @Test
    void an_ordinary_archive_passes() {
        assertThatCode(() -> check(zip(3, 1000))).doesNotThrowAnyException();
    }

    @Test
    void one_that_unpacks_to_a_thousand_times_its_size_does_not() {
        assertThatThrownBy(() -> check(zip(1, 32 << 20)))
                .isInstanceOf(Archives.Refused.class)
                .hasMessageContaining("quá lớn");
    }

    @Test
    void nor_one_with_too_many_files_in_it() {
        assertThatThrownBy(() -> check(zip(Archives.MOST_ENTRIES + 1, 0)))
                .isInstanceOf(Archives.Refused.class)
                .hasMessageContaining("quá nhiều");
    }

    @Test
    void nor_one_that_is_none() {
        assertThatThrownBy(() -> check(Arrays.copyOf(zip(1, 10), 4))).isInstanceOf(Archives.Refused.class);
    }
}

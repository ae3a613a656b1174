package vn.congkhai.local.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    @TempDir
    Path data;

    @Test
    void replicas_are_kept_for_the_other_commands() {
        Instance saved = instance(3);
        saved.save();
        assertThat(Instance.in(data)).contains(saved);
        assertThat(saved.members())
                .extracting(Member::name)
                .contains("search-service", "search-service-2", "search-service-3")
                .doesNotContain("search-service-4", "gateway-2");
    }

    @Test
    void what_was_kept_before_there_were_replicas_still_reads() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/instance.json"), """
                {"data":"%s","port":8080,"regulations":"regulations","sample":true,"noLimits":false,"clockOffset":"PT0S"}
                """.formatted(data));
        Instance read = Instance.in(data).orElseThrow();
        assertThat(read.replicas()).isEqualTo(1);
        assertThat(read.members()).hasSameSizeAs(Part.values());
    }

    @Test
    void every_process_has_a_port_and_a_directory_of_its_own_near_the_gateways() {
        Instance instance = instance(Member.MOST_REPLICAS);
        List<Member> members = instance.members();
        List<Integer> ports =
                new java.util.ArrayList<>(members.stream().map(instance::port).toList());
        ports.add(instance.port() + Part.CONTROLLER_OFFSET);
        ports.add(instance.port() + Part.SMTP_OFFSET);
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 26_080 && port < 26_096);
        assertThat(members.stream().map(instance::dataOf)).doesNotHaveDuplicates();
        assertThat(Member.waveNames().stream().flatMap(List::stream))
                .containsAll(members.stream()
                        .filter(member -> member.part() != Part.SUPERVISOR)
                        .map(Member::name)
                        .toList());
    }

    private Instance instance(int replicas) {
        return new Instance(data.toString(), 26_080, "regulations", false, false, Duration.ZERO, replicas);
    }
}

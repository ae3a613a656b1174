package vn.congkhai.kit.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread, one consumer, one listener. */
final class KafkaTopicFollower implements TopicFollower {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(250);
    /** A batch begins no sooner after the one before it: what comes quickly is applied together, and the first at once. */
    private static final Duration PACE = Duration.ofMillis(30);

    private static final Duration REOPEN = Duration.ofSeconds(1);
    private static final Duration REPLACED = Duration.ofSeconds(30);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final FollowerPlan plan;
    private final KafkaOut out;
    private final ConsumerMetrics metrics;
    private final Consumer<Error> died;
    private final Progress progress = new Progress();
    private final ConcurrentLinkedQueue<DeadLetter> replays = new ConcurrentLinkedQueue<>();
    private final CatchingUp catchingUp = new CatchingUp();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    KafkaTopicFollower(FollowerPlan plan, KafkaOut out, ConsumerMetrics metrics, Consumer<Error> died) {
        this.plan = plan;
        this.out = out;
        this.metrics = metrics;
        this.died = died;
        plan.topics().forEach(metrics::announce);
    }

    /** Gives a dead letter to the listener again, soon, in this follower's thread; if it is applied the letter is gone. */
    void replay(DeadLetter letter) {
        replays.add(letter);
    }

    String consumerId() {
        return plan.consumerId();
    }

    List<String> topics() {
        return plan.topics();
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public long position() {
        return progress.position();
    }

    @Override
    public long lagEvents() {
        return progress.lagEvents();
    }

    @Override
    public double lagSeconds() {
        return progress.lagSeconds();
    }

    @Override
    public long unknownEvents() {
        return progress.unknown();
    }

    @Override
    public boolean isCaughtUp() {
        return catchingUp.isDone();
    }

    @Override
    public void catchUpAgain() {
        catchingUp.again();
    }

    @Override
    public synchronized void start() {
        if (isRunning()) return;
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("follower-" + plan.name()).start(this::run);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        stopping.countDown();
        if (running == null) return;
        try {
            if (!running.join(STOP)) running.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        try {
            while (!isStopping()) {
                Duration wait = followUntilItFails();
                var _ = stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.info("{} was interrupted while it was stopping", plan.name());
        } catch (Error e) {
            LOG.error("{} has died; this process must be replaced", plan.name(), e);
            died.accept(e);
        }
    }

    /** @return how long to wait before the next attempt */
    private Duration followUntilItFails() {
        var consumer = new KafkaConsumer<String, byte[]>(plan.settings());
        try {
            follow(consumer);
        } catch (Delivery.Stopped e) {
            LOG.info("{} stops before its batch is applied; it comes again", plan.name());
        } catch (FencedInstanceIdException e) {
            // Taking the name back at once would only make the two of them fence each other for ever.
            LOG.error(
                    "another process has taken the place of {}; is {} running twice?",
                    plan.name(),
                    plan.consumerId(),
                    e);
            return REPLACED;
        } catch (RuntimeException e) {
            if (!isStopping()) LOG.warn("{} starts again from its last acknowledged place", plan.name(), e);
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE));
        }
        return REOPEN;
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        takePlace(consumer);
        var delivery = new Delivery(plan.listener(), this::write, time -> pause(consumer, time), metrics, plan.quiet());
        while (!isStopping()) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            long begin = System.nanoTime();
            if (!records.isEmpty()) {
                apply(records, delivery);
                if (plan.startOffsets() == null) commit(consumer);
            }
            progress.measure(consumer);
            if (catchingUp.look(consumer)) plan.listener().caughtUp();
            for (DeadLetter letter = replays.poll(); letter != null; letter = replays.poll()) replay(letter, delivery);
            if (!records.isEmpty() && catchingUp.isDone())
                LockSupport.parkNanos(begin + PACE.toNanos() - System.nanoTime());
        }
    }

    private void takePlace(KafkaConsumer<String, byte[]> consumer) {
        StartOffsets start = plan.startOffsets();
        if (start == null) {
            consumer.subscribe(plan.topics());
            return;
        }
        Set<TopicPartition> partitions = new HashSet<>();
        for (String topic : plan.topics()) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty())
                throw new IllegalStateException("there is no topic " + topic + " yet");
            found.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> offsets = start.of(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            Long offset = offsets.get(partition);
            if (offset == null) consumer.seekToBeginning(List.of(partition));
            else consumer.seek(partition, offset);
        }
    }

    private void apply(ConsumerRecords<String, byte[]> records, Delivery delivery) {
        long oldest = Long.MAX_VALUE;
        long newest = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            oldest = Math.min(oldest, record.timestamp());
            newest = Math.max(newest, record.timestamp());
        }
        progress.received(records.count(), oldest);
        List<Delivery.Received> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) read(record, batch, delivery);
        if (!batch.isEmpty()) delivery.deliver(batch);
        progress.applied(batch, newest);
    }

    private void read(ConsumerRecord<String, byte[]> record, List<Delivery.Received> batch, Delivery delivery) {
        if (record.value() == null) {
            LOG.debug("{} passes over a tombstone of {}", plan.name(), record.topic());
            return;
        }
        try {
            IncomingEvent event = EventReader.read(record);
            if (!plan.listener().knows(event)) {
                LOG.warn("{} passes over a {} of {}, which it does not know", plan.name(), event.type(), event.topic());
                progress.passedOver();
                return;
            }
            batch.add(new Delivery.Received(event, cause -> DeadLetter.of(consumerId(), record, cause, Instant.now())));
        } catch (EventReader.Unreadable e) {
            delivery.bury(DeadLetter.of(consumerId(), record, "unreadable: " + e.getMessage(), Instant.now()), e);
        }
    }

    private void replay(DeadLetter letter, Delivery delivery) {
        try {
            IncomingEvent event = letter.event();
            if (delivery.deliver(new Delivery.Received(event, cause -> letter.failedAgain(cause, Instant.now()))))
                out.send(List.of(letter.tombstone()));
        } catch (EventReader.Unreadable e) {
            delivery.bury(letter.failedAgain("unreadable: " + e.getMessage(), Instant.now()), e);
        } catch (EventsNotAcknowledged e) {
            LOG.warn("the replayed letter {} is applied but still listed", letter.letterKey(), e);
        }
    }

    private void write(DeadLetter letter) {
        if (plan.beside()) return; // the follower whose work is done again has buried it
        out.send(List.of(letter.toRecord()));
    }

    private void commit(KafkaConsumer<String, byte[]> consumer) {
        try {
            consumer.commitSync();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("{} lost partitions before it could acknowledge; their events come twice", plan.name());
        }
    }

    /** Waits while it stays a member of its group, without taking more events. */
    private void pause(KafkaConsumer<String, byte[]> consumer, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (isStopping()) throw new Delivery.Stopped();
            consumer.pause(consumer.assignment());
            ConsumerRecords<String, byte[]> early = consumer.poll(Duration.ofMillis(50));
            // Partitions that came in this very poll were not paused yet.
            for (TopicPartition partition : early.partitions())
                consumer.seek(partition, early.records(partition).getFirst().offset());
        }
        consumer.resume(consumer.assignment());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}

package no.personnelticket.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed list of docs/0001-which-faults-are-transient.md. */
class PublicationFaultTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new TimeoutException(),
                new UnknownTopicOrPartitionException(),
                new NotEnoughReplicasException(),
                new NotEnoughReplicasAfterAppendException(""),
                new NotLeaderOrFollowerException(),
                new LeaderNotAvailableException(""),
                new NetworkException(),
                new KafkaStorageException(),
                new CorruptRecordException(),
                new OutOfOrderSequenceException(""),
                new InterruptException(new InterruptedException()),
                new IllegalStateException("Cannot perform operation after producer has been closed"),
                new KafkaException("Producer is closed forcefully."),
                new KafkaException(
                        "Failed to construct kafka producer",
                        new ConfigException("No resolvable bootstrap urls given in bootstrap.servers")));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new RecordTooLargeException(),
                new TopicAuthorizationException("x"),
                new ClusterAuthorizationException("x"),
                new AuthenticationException("x"),
                new SaslAuthenticationException("x"),
                new SerializationException(),
                new InvalidTopicException(),
                new InvalidConfigurationException("x"),
                new ProducerFencedException("x"),
                new UnsupportedVersionException("x"),
                new KafkaException("x", new ClassCastException()),
                new KafkaException("Failed to construct kafka producer", new ConfigException("sasl.jaas.config")),
                new NullPointerException(),
                new OutOfMemoryError());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void it_passes_by_itself(Throwable fault) {
        assertThat(PublicationFault.passes(fault)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void it_lasts(Throwable fault) {
        assertThat(PublicationFault.passes(fault)).isFalse();
    }
}

// Events as CloudEvents on Kafka, typed by the schemas.
import { CloudEvent, Kafka as Binding, type KafkaMessage } from 'cloudevents';
import { Kafka, logLevel } from 'kafkajs';
import type { Events } from '../target/types/events.js';

const kafka = new Kafka({
  clientId: 'example-typescript',
  brokers: [process.env['KAFKA_ADDRESS'] ?? 'localhost:9092'],
  logLevel: logLevel.ERROR,
});

/** A record; what is in a quarantine need not be an event, so it is read as one only when asked for. */
export interface Received<T> {
  headers: Record<string, string>;
  event: () => CloudEvent<T>;
}

/** Publishes an event in binary mode; its type names the topic. */
export async function publish<T extends keyof Events>(type: T, id: string, key: string, data: Events[T]): Promise<void> {
  const event = new CloudEvent<Events[T]>({
    id,
    type,
    source: '/sales-platform',
    subject: key,
    datacontenttype: 'application/json',
    data,
  });
  const message = Binding.binary(event);
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({
    topic: topic(type),
    messages: [{ key, value: JSON.stringify(data), headers: texts(message.headers) }],
  });
  await producer.disconnect();
}

/** Reads the topic from its beginning until an event is the one that is looked for. */
export async function find<T extends keyof Events>(
  type: T,
  suffix: '' | '.quarantine',
  isIt: (received: Received<Events[T]>) => boolean,
): Promise<Received<Events[T]>> {
  const consumer = kafka.consumer({ groupId: `example-${crypto.randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic: topic(type) + suffix, fromBeginning: true });
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not found on ${topic(type)}${suffix} within 60 s`)), 60_000);
      void consumer.run({
        eachMessage: async ({ message }) => {
          const headers = texts(message.headers ?? {});
          const binary = { ...message, headers } as unknown as KafkaMessage<Events[T]>;
          const received = { headers, event: () => Binding.toEvent<Events[T]>(binary) as CloudEvent<Events[T]> };
          if (isIt(received)) {
            clearTimeout(timer);
            resolve(received);
          }
        },
      });
    });
  } finally {
    await consumer.disconnect();
  }
}

function topic(type: keyof Events): string {
  return type.split('.')[2] as string;
}

/** As text, without attributes that the event does not have. */
export function texts(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}

/** Does something with each of some items, so many at once. After a failure none is begun any more. */
export async function eachOf<T>(items: readonly T[], room: number, act: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      try {
        await act(item);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: room }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

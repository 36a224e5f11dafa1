interface Place<Out> {
  readonly next: WeakMap<object, Place<Out>>;
  made?: { readonly value: Out };
}

/** A function that is called once for the same objects: what it makes of them is kept as long as they are. The objects must not change. */
export function oncePer<In extends readonly object[], Out>(make: (...objects: In) => Out): (...objects: In) => Out {
  const root: Place<Out> = { next: new WeakMap() };
  return (...objects) => {
    let place = root;
    for (const object of objects) {
      let next = place.next.get(object);
      if (!next) place.next.set(object, (next = { next: new WeakMap() }));
      place = next;
    }
    place.made ??= { value: make(...objects) };
    return place.made.value;
  };
}

/**
 * What the reducers are made of: put or drop one entity, sharing everything that did not change.
 *
 * @template {object} S
 * @typedef {(state: S, event: import("./shapes.js").WorkshopEvent) => S} Reducer
 */

/**
 * A reducer that puts the entity under `key` into `table`. An entity that is null has gone meanwhile, or is hidden from
 * this screen: it is dropped, by the id beside it.
 *
 * @param {string} key
 * @param {string} table
 * @param {(entity: any) => string} [identify]
 * @returns {Reducer<any>}
 */
export function puts(key, table, identify = (entity) => entity.id) {
  return (state, event) => {
    const entity = event[key];
    if (!entity) return drop(state, table, event[`${key}_id`]);
    return { ...state, [table]: { ...state[table], [identify(entity)]: entity } };
  };
}

/**
 * A reducer that puts all entities of a list into `table`, and drops those of which only the ids are told.
 *
 * @param {string} table also the key of the list
 * @returns {Reducer<any>}
 */
export function putsAll(table) {
  return (state, event) => {
    const after = { ...state[table] };
    for (const entity of event[table]) after[entity.id] = entity;
    for (const id of event[`${table}_gone`]) delete after[id];
    return { ...state, [table]: after };
  };
}

/**
 * A reducer that drops the entity that the event names from `table`.
 *
 * @param {(event: any) => string} identify
 * @param {string} table
 * @returns {Reducer<any>}
 */
export function drops(identify, table) {
  return (state, event) => {
    return drop(state, table, identify(event));
  };
}

/**
 * @param {any} state
 * @param {string} table
 * @param {string} id
 */
function drop(state, table, id) {
  if (!(id in state[table])) return state;
  const { [id]: _gone, ...rest } = state[table];
  return { ...state, [table]: rest };
}

/**
 * A reducer that replaces the one entity that stands under `slot`.
 *
 * @param {string} key
 * @param {string} [slot]
 * @returns {Reducer<any>}
 */
export function replaces(key, slot = key) {
  return (state, event) => (event[key] ? { ...state, [slot]: event[key] } : state);
}

/**
 * The reducer for a map of event types. Types that are not in it change nothing.
 *
 * @template {object} S
 * @param {Record<string, Reducer<any>>} byType
 * @returns {Reducer<S>}
 */
export function reducerOf(byType) {
  const reducers = new Map(Object.entries(byType));
  return (state, event) => reducers.get(event.type)?.(state, event) ?? state;
}

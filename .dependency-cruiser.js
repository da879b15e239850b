/** Which way the browser's scripts may import: down the floors, never from screen to screen, never in a circle. */

const FLOORS = ["core", "workshop", "parts", "leading"];
const SCREENS = ["agenda", "board", "door", "home", "phone", "print", "remote", "report", "stage", "wall"];
const anyOf = (rooms) => `^static/src/(${rooms.join("|")})/`;

export default {
  forbidden: [
    ...FLOORS.map((floor, place) => ({
      name: `${floor}-stands-on-what-is-below`,
      severity: "error",
      from: { path: anyOf([floor]) },
      to: { path: anyOf([...FLOORS.slice(place + 1), ...SCREENS]) },
    })),
    {
      name: "no-screen-imports-another",
      severity: "error",
      from: { path: "^static/src/([^/]+)/" },
      to: { path: anyOf(SCREENS), pathNot: "^static/src/$1/" },
    },
    { name: "no-room-that-nobody-named", severity: "error", from: { path: "^static/src/", pathNot: anyOf([...FLOORS, ...SCREENS]) }, to: {} },
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-circle-of-rooms", severity: "error", scope: "folder", from: {}, to: { circular: true } },
  ],
  options: { doNotFollow: { path: "node_modules" }, includeOnly: "^static/src/" },
};

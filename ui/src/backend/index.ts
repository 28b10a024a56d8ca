// The one door to the host: pages import from here, never from the bindings or from Tauri.
export {};

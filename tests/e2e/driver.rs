//! The bridge between a test and the window.

use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time;

/// What a step of a test answers with.
pub(crate) type Step<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// How long the driver may take to start on a busy machine.
const START: Duration = Duration::from_secs(30);

/// A running `tauri-driver`; it ends with this value, and with it every window it opened.
pub(crate) struct Driver {
    child: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts the driver for a window that keeps everything in `home`.
    pub(crate) async fn start(home: &Path) -> Step<Self> {
        let (port, native) = (free_port()?, free_port()?);
        let child = command(home, port, native).spawn()?;
        let driver = Self {
            child,
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
        };
        for port in [port, native] {
            time::timeout(START, opened(port))
                .await
                .map_err(|_| format!("port {port} is shut"))?;
        }
        Ok(driver)
    }

    /// Returns the number of the group of the driver and of every window it opened.
    pub(crate) fn group(&self) -> u32 {
        self.child.id()
    }

    /// Returns the address tests talk to.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Driver {
    /// Ends the whole group, by its own number: the driver, the native one and the window.
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        drop(Command::new("kill").args(["-TERM", "--", &group]).status());
        drop(self.child.wait());
    }
}

/// Returns the program under test.
pub(crate) fn application() -> PathBuf {
    built("TIZIM_APP", "debug/tizim")
}

/// Each window has its own places, so that tests run beside each other and beside a real register.
/// There is no session bus: a second window would otherwise hand over to the first.
fn command(home: &Path, port: u16, native: u16) -> Command {
    let mut command = Command::new(built("TAURI_DRIVER", "tools/bin/tauri-driver"));
    command
        .args([
            "--port",
            &port.to_string(),
            "--native-port",
            &native.to_string(),
        ])
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("share"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env(
            "DBUS_SESSION_BUS_ADDRESS",
            format!("unix:path={}", home.join("no-bus").display()),
        )
        .env("TIZIM_DATA", home.join("data"))
        .env("TIZIM_KEYS", home.join("keys"))
        .env("TIZIM_PICKS", home.join("picks"))
        .env("TIZIM_OPENED", home.join("opened"))
        .env("TZ", "Asia/Aqtobe")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    command
}

fn built(variable: &str, otherwise: &str) -> PathBuf {
    let given: Option<OsString> = std::env::var_os(variable);
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    given.map_or_else(|| target.join(otherwise), PathBuf::from)
}

fn free_port() -> Step<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

async fn opened(port: u16) {
    let mut again = time::interval(Duration::from_millis(20));
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .is_err()
    {
        again.tick().await;
    }
}

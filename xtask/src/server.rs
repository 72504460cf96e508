//! A small server of static files, for development and for the browser tests.
//!
//! It serves one folder under one prefix, as a static host does, and nothing else.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Serves a folder under a prefix on this machine until the program ends, and returns the
/// address of the prefix.
///
/// Port 0 takes a free port. The prefix begins and ends with a slash.
///
/// # Errors
/// When the port cannot be had.
pub fn start(folder: &Path, prefix: &str, port: u16) -> io::Result<String> {
    start_altered(folder, prefix, port, |_, _| {})
}

/// What is answered to a request.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Code and reason.
    pub status: &'static str,
    /// Every header but the length.
    pub headers: Vec<(&'static str, String)>,
    /// The body, also of an answer to `HEAD`.
    pub body: Vec<u8>,
}

/// Serves as [`start`] does, with every answer altered first: a host that loses files, cuts them
/// short or adds headers of its own. `alter` is given the path asked for.
///
/// # Errors
/// When the port cannot be had.
pub fn start_altered(
    folder: &Path,
    prefix: &str,
    port: u16,
    alter: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
) -> io::Result<String> {
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let address = format!("http://{}{prefix}", listener.local_addr()?);
    let site = Site {
        folder: folder.to_owned(),
        prefix: prefix.to_owned(),
        alter: Arc::new(alter),
    };
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = site.clone();
            // A browser that goes away in the middle of an answer is not an error.
            thread::spawn(move || site.answer(&stream).unwrap_or_default());
        }
    });
    Ok(address)
}

type Alter = dyn Fn(&str, &mut Answer) + Send + Sync;

#[derive(Clone)]
struct Site {
    folder: PathBuf,
    prefix: String,
    alter: Arc<Alter>,
}

impl Site {
    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut lines = BufReader::new(stream).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // The rest of the request is read so that closing does not reset the connection.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = request.split_whitespace();
        let (method, target) = (words.next(), words.next().unwrap_or_default());
        let with_body = match method {
            Some("GET") => true,
            Some("HEAD") => false,
            _ => {
                let refusal = Answer::text("405 Method Not Allowed", "only GET and HEAD\n");
                return refusal.send(stream, true);
            }
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let file = self.file(path).and_then(|file| {
            let body = std::fs::read(&file).ok()?;
            Some(Answer::new("200 OK", mime(&file), body))
        });
        let mut answer = file.unwrap_or_else(|| Answer::text("404 Not Found", "not found\n"));
        (self.alter)(path, &mut answer);
        answer.send(stream, with_body)
    }

    /// The file a path names, or `None` outside the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let relative = Path::new(path.strip_prefix(&self.prefix)?);
        let inside = relative
            .components()
            .all(|component| matches!(component, Component::Normal(_)));
        if !inside {
            return None;
        }
        let file = self.folder.join(relative);
        Some(if file.is_dir() {
            file.join("index.html")
        } else {
            file
        })
    }
}

impl Answer {
    /// Whether it is a document.
    pub fn is_html(&self) -> bool {
        let mut headers = self.headers.iter();
        headers.any(|(name, value)| *name == "Content-Type" && value.starts_with("text/html"))
    }

    fn new(status: &'static str, mime: &str, body: Vec<u8>) -> Self {
        let headers = [
            ("Content-Type", mime),
            ("Cache-Control", "no-cache"),
            ("Access-Control-Allow-Origin", "*"),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        Self {
            status,
            headers: headers.map(|(name, value)| (name, value.to_owned())).into(),
            body,
        }
    }

    fn text(status: &'static str, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.into())
    }

    fn send(&self, mut stream: &TcpStream, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.extend([*name, ": ", value.as_str(), "\r\n"]);
        }
        let length = self.body.len().to_string();
        head.extend(["Content-Length: ", &length, "\r\nConnection: close\r\n\r\n"]);
        stream.write_all(head.as_bytes())?;
        if with_body {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}

/// The media type of a file, by its extension.
fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "ftl") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            folder: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
            prefix: "/caseload/".to_owned(),
            alter: Arc::new(|_, _| {}),
        }
    }

    #[test]
    fn serves_only_below_its_prefix_and_folder() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert_eq!(site().file("/caseload/Cargo.toml"), Some(manifest));
        assert_eq!(site().file("/Cargo.toml"), None);
        assert_eq!(site().file("/caseload/../Cargo.toml"), None);
        assert_eq!(site().file("/caseload//etc/passwd"), None);
    }

    #[test]
    fn a_folder_is_its_index() {
        let index = Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html");
        assert_eq!(site().file("/caseload/"), Some(index));
    }

    #[test]
    fn wasm_has_the_type_that_streaming_compilation_needs() {
        assert_eq!(mime(Path::new("a/b-0123.wasm")), "application/wasm");
    }
}

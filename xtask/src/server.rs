//! A small server of static files, for development and for the browser tests.
//!
//! It serves one folder under one prefix, as a static host does, and nothing else.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
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
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let address = format!("http://{}{prefix}", listener.local_addr()?);
    let site = Site {
        folder: folder.to_owned(),
        prefix: prefix.to_owned(),
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

#[derive(Clone)]
struct Site {
    folder: PathBuf,
    prefix: String,
}

impl Site {
    fn answer(&self, mut stream: &TcpStream) -> io::Result<()> {
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
            _ => return respond(stream, "405 Method Not Allowed", "text/plain", b"", true),
        };
        let file = self.file(target);
        match file.as_deref().map(|path| (path, std::fs::read(path))) {
            Some((path, Ok(body))) => respond(stream, "200 OK", mime(path), &body, with_body),
            _ => respond(
                stream,
                "404 Not Found",
                "text/plain",
                b"not found\n",
                with_body,
            ),
        }?;
        stream.flush()
    }

    /// The file a request names, or `None` outside the folder.
    fn file(&self, target: &str) -> Option<PathBuf> {
        let path = target.split(['?', '#']).next()?;
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

fn respond(
    mut stream: &TcpStream,
    status: &str,
    mime: &str,
    body: &[u8],
    with_body: bool,
) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nAccess-Control-Allow-Origin: *\r\n\
         Cross-Origin-Resource-Policy: cross-origin\r\nX-Content-Type-Options: nosniff\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    Ok(())
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
        }
    }

    #[test]
    fn serves_only_below_its_prefix_and_folder() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert_eq!(site().file("/caseload/Cargo.toml"), Some(manifest.clone()));
        assert_eq!(site().file("/caseload/Cargo.toml?v=1"), Some(manifest));
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

//! The built folder elsewhere: in one file, behind a real server, and what it weighs.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;
use xtask::build;
use xtask::process::root;
use xtask::tools::nginx;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    let mut tests = vec![
        Test::new("one_file_works_from_the_disk", one_file_works_from_the_disk),
        Test::new(
            "first_paint_and_host_script_are_small",
            first_paint_and_host_script_are_small,
        ),
    ];
    let name = "works_behind_nginx";
    tests.push(match nginx() {
        Some(program) => Test::new(name, async move |page: &Page| {
            behind_nginx(page, &program).await
        }),
        None => Test::skipped(name, "nginx is not installed"),
    });
    tests
}

/// The copy in one file: the same results, links and charts, and nothing asked of anybody.
async fn one_file_works_from_the_disk(page: &Page) -> Result {
    let file = build::dist().join("caseload.html");
    page.visit(&format!("file://{}#v=1&members=1000000", file.display()))
        .await?;
    let inputs = Inputs {
        members: 1e6,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    page.drag("clinicians", -40).await?;
    page.unfold().await?;
    let moved = page.wait_for_results_of_link().await?;
    ensure!(
        moved.clinicians < inputs.clinicians,
        "the slider did not move"
    );
    page.driver().refresh().await?;
    page.wait_for_results_of(&moved).await?;
    let (requests, policy, save, saved): (Vec<String>, String, bool, bool) = page
        .script(
            "const shown = name => document.querySelector(name).checkVisibility();
            return [performance.getEntriesByType('resource').map(({ name }) => name)
                    .filter(name => !name.startsWith('data:')),
                document.querySelector('meta[http-equiv]').content, shown('.save'), shown('.saved')];",
        )
        .await?;
    ensure!(requests.is_empty(), "it asks for {}", requests.join(", "));
    for directive in [
        "default-src 'none'",
        "connect-src 'none'",
        "script-src 'sha256-",
        "style-src 'sha256-",
    ] {
        ensure!(policy.contains(directive), "no {directive} in: {policy}");
    }
    ensure!(
        !policy.contains("'self'") && !policy.contains("unsafe-inline"),
        "{policy}"
    );
    ensure!(!save && saved, "the copy does not say that it is one");
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

async fn first_paint_and_host_script_are_small(_: &Page) -> Result {
    for (name, most) in [
        ("index.html", 14 * 1024),
        ("es/index.html", 14 * 1024),
        ("embed/index.html", 14 * 1024),
    ] {
        let bytes = build::gzip(&fs::read(build::dist().join(name))?)?.len();
        ensure!(
            bytes <= most,
            "{name} is {bytes} bytes compressed, more than {most}"
        );
    }
    let script = build::brotli(&fs::read(build::dist().join("embed.js"))?)?.len();
    ensure!(script <= 2048, "embed.js is {script} bytes compressed");
    Ok(())
}

/// A server with the configuration that is shipped, until it is dropped.
struct Nginx {
    process: Child,
    folder: PathBuf,
    port: u16,
}

impl Nginx {
    fn start(program: &Path) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = std::env::temp_dir().join(format!("caseload-nginx-{port}"));
        fs::create_dir_all(folder.join("logs"))?;
        // Under a sub-path, as a project's page often is.
        fs::create_dir_all(folder.join("site"))?;
        copy(&build::dist(), &folder.join("site/caseload"))?;
        let brotli = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
        ensure!(
            brotli.is_file(),
            "nginx is here without libnginx-mod-http-brotli-static"
        );
        let shipped = fs::read_to_string(root().join("deploy/nginx.conf"))?
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("/srv/caseload", &folder.join("site").display().to_string());
        let whole = format!(
            "load_module {};\npid nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{ access_log off;\n\
             client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;\n{shipped}\n}}\n",
            brotli.display()
        );
        fs::write(folder.join("nginx.conf"), whole)?;
        let process = Command::new(program)
            .args([
                "-p",
                &folder.display().to_string(),
                "-c",
                "nginx.conf",
                "-g",
                "daemon off; master_process off; user root;",
            ])
            .stdin(Stdio::null())
            .spawn()?;
        Ok(Self {
            process,
            folder,
            port,
        })
    }

    /// The head of the answer to a request, in small letters.
    fn head(&self, path: &str, encoding: &str) -> Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let text = String::from_utf8_lossy(&answer);
        let (head, _) = text.split_once("\r\n\r\n").context("no answer")?;
        Ok(head.to_lowercase())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

async fn behind_nginx(page: &Page, program: &Path) -> Result {
    let server = Nginx::start(program)?;
    page.wait_for("the server", async || {
        Ok(server.head("/caseload/", "").is_ok())
    })
    .await?;
    let built: Vec<String> = fs::read_dir(build::dist())?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let named = |part: &str| {
        let found = built.iter().find(|name| {
            name.contains(part)
                && Path::new(name)
                    .extension()
                    .is_some_and(|end| end == "wasm" || end == "txt")
        });
        found.with_context(|| format!("no {part}"))
    };
    let files = [
        (named("_bg.wasm")?, "content-type: application/wasm"),
        (
            named("words-es-")?,
            "content-type: text/plain; charset=utf-8",
        ),
    ];
    let always = [
        "access-control-allow-origin: *",
        "cross-origin-resource-policy: cross-origin",
        "nosniff",
    ];
    for (encoding, (file, kind)) in ["br", "gzip"]
        .into_iter()
        .flat_map(|encoding| files.map(|file| (encoding, file)))
    {
        let head = server.head(&format!("/caseload/{file}"), encoding)?;
        let encoded = format!("content-encoding: {encoding}");
        let wanted = [
            "200 ok",
            kind,
            "immutable",
            "vary: accept-encoding",
            &encoded,
        ];
        for text in wanted.into_iter().chain(always) {
            ensure!(head.contains(text), "no {text} in: {head}");
        }
    }
    for path in ["/caseload/", "/caseload/es/", "/caseload/embed/"] {
        let head = server.head(path, "br")?;
        let wanted = [
            "content-type: text/html",
            "cache-control: no-cache",
            "content-security-policy: default-src 'none'",
        ];
        for text in wanted.into_iter().chain(always) {
            ensure!(head.contains(text), "{path}: no {text} in: {head}");
        }
        ensure!(
            !head.contains("x-frame-options") && !head.contains("frame-ancestors"),
            "{head}"
        );
    }
    let copy = server.head("/caseload/caseload.html", "")?;
    ensure!(
        !copy.contains("content-security-policy"),
        "the copy has a second policy: {copy}"
    );
    ensure!(
        server.head("/caseload/nothing", "")?.contains("404"),
        "what is not there is found"
    );

    for name in ["", "caseload.html"] {
        page.visit(&format!("http://127.0.0.1:{}/caseload/{name}", server.port))
            .await?;
        page.wait_for_results_of(&Inputs::default()).await?;
        page.drag("members", 30).await?;
        page.wait_for_results_of_link().await?;
        let complaints = page.complaints().await?;
        ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
    Ok(())
}

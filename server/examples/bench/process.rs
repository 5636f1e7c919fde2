//! The portal as a process of its own, on the first core; the load runs on the others.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};

/// A portal that serves.
pub(crate) struct Portal {
    process: Child,
    pub(crate) port: u16,
}

impl Portal {
    /// Starts one on the data of a folder, which is made where there is none. `cost` is `token` or `configured`.
    pub(crate) fn start(folder: &Path, cost: &str) -> Result<Self> {
        Self::on(folder, cost, None)
    }

    /// The same, in a PostgreSQL database.
    pub(crate) fn on(folder: &Path, cost: &str, database: Option<&str>) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        let mut process = Command::new("taskset")
            .args(["-c", "0"])
            .arg(std::env::current_exe()?)
            .arg("serve")
            .args([folder.as_os_str(), cost.as_ref()])
            .envs(database.map(|url| ("REKEY_BENCH_DATABASE", url)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("starting the portal: is taskset (util-linux) there?")?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("a pipe")?).read_line(&mut line)?;
        Ok(Self { process, port: line.trim().parse().context("the portal did not start")? })
    }

    /// Memory that it holds, in MiB.
    pub(crate) fn resident_mb(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("a line with the resident memory")?;
        let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kib / 1024.0)
    }

    /// Processor time that it used so far, its own and the system's for it, in seconds.
    pub(crate) fn processor_s(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        // The second field is the program's name, in parentheses; the times are the 14th and 15th, in hundredths on Linux.
        let fields = stat.rsplit(") ").next().context("a line with times")?.split(' ');
        let ticks = fields.skip(11).take(2).map(str::parse::<u32>).sum::<Result<u32, _>>()?;
        Ok(f64::from(ticks) / 100.0)
    }

    /// Ends it in good order.
    pub(crate) fn stop(mut self) -> Result<()> {
        drop(self.process.stdin.take());
        self.process.wait()?;
        Ok(())
    }
}

impl Drop for Portal {
    /// A measure that failed leaves no process behind.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

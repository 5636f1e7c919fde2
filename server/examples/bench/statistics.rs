//! Medians, percentiles and ranks.

/// The value that half of the others lie below.
pub(crate) fn median(times: &mut [f64]) -> f64 {
    percentile(times, 50)
}

/// The value that so many of a hundred lie below.
pub(crate) fn percentile(times: &mut [f64], of_hundred: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times[(times.len() * of_hundred / 100).min(times.len() - 1)]
}

/// Mann–Whitney's U as a normal deviate: beyond ±1.96 the two differ at the level of 5 %.
pub(crate) fn rank_test(one: &[f64], other: &[f64]) -> f64 {
    let (n, m) = (one.len() as f64, other.len() as f64);
    let mut all: Vec<(f64, bool)> = one.iter().map(|t| (*t, true)).chain(other.iter().map(|t| (*t, false))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ranks: f64 = all.iter().enumerate().filter(|(_, (_, first))| *first).map(|(rank, _)| rank as f64 + 1.0).sum();
    let u = ranks - n * (n + 1.0) / 2.0;
    (u - n * m / 2.0) / (n * m * (n + m + 1.0) / 12.0).sqrt()
}

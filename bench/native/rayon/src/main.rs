//! fib with a fork in every call, on Rayon, and the plain recursion beside it: `fib n threads repetitions`.
use std::hint::black_box;
use std::time::Instant;

fn forked(n: u32) -> u64 {
    if n < 2 {
        return n as u64;
    }
    let (a, b) = rayon::join(|| forked(n - 1), || forked(n - 2));
    a + b
}

#[inline(never)]
fn plain(n: u32) -> u64 {
    if n < 2 {
        n as u64
    } else {
        plain(n - 1) + plain(n - 2)
    }
}

fn milliseconds(work: impl FnOnce() -> u64) -> (f64, u64) {
    let start = Instant::now();
    let answer = work();
    (start.elapsed().as_secs_f64() * 1e3, answer)
}

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let &[n, threads, repetitions] = &numbers[..] else {
        eprintln!("fib n threads repetitions");
        std::process::exit(2);
    };
    let n = n as u32;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(|| forked(20));
    let mut answer = 0;
    let mut samples = Vec::new();
    for _ in 0..repetitions {
        let (plain_ms, _) = milliseconds(|| plain(black_box(n)));
        let (forked_ms, got) = milliseconds(|| pool.install(|| forked(black_box(n))));
        answer = got;
        samples.push(format!("{{\"plainMs\":{plain_ms:.4},\"forkedMs\":{forked_ms:.4}}}"));
    }
    println!("{{\"samples\":[{}],\"answer\":{answer}}}", samples.join(","));
}

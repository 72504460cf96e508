//! Complex numbers and the radix-2 fast Fourier transform, as far as the queues need them.

use std::f64::consts::PI;
use std::ops::{Add, Mul, Sub};

/// A complex number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Complex {
    pub(super) re: f64,
    pub(super) im: f64,
}

impl Complex {
    pub(super) const fn new(re: f64, im: f64) -> Self {
        Self { re, im }
    }

    /// e^(iφ).
    pub(super) fn unit(phi: f64) -> Self {
        let (sin, cos) = libm::sincos(phi);
        Self::new(cos, sin)
    }

    pub(super) fn conjugate(self) -> Self {
        Self::new(self.re, -self.im)
    }

    pub(super) fn scale(self, factor: f64) -> Self {
        Self::new(self.re * factor, self.im * factor)
    }

    /// The principal logarithm.
    pub(super) fn log(self) -> Self {
        Self::new(
            libm::log(libm::hypot(self.re, self.im)),
            libm::atan2(self.im, self.re),
        )
    }

    /// e^z.
    pub(super) fn exponential(self) -> Self {
        Self::unit(self.im).scale(libm::exp(self.re))
    }

    /// e^z − 1, accurate near zero.
    pub(super) fn exponential_less_one(self) -> Self {
        let real = libm::expm1(self.re);
        let half = libm::sin(0.5 * self.im);
        Self::new(
            real * libm::cos(self.im) - 2.0 * half * half,
            (real + 1.0) * libm::sin(self.im),
        )
    }

    /// ln(1 + z), accurate near zero, for |z| < 1.
    pub(super) fn log_one_plus(self) -> Self {
        let square = self.re * self.re + self.im * self.im;
        Self::new(
            0.5 * libm::log1p(2.0 * self.re + square),
            libm::atan2(self.im, 1.0 + self.re),
        )
    }
}

impl Add for Complex {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.re + other.re, self.im + other.im)
    }
}

impl Sub for Complex {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.re - other.re, self.im - other.im)
    }
}

impl Mul for Complex {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::new(
            self.re * other.re - self.im * other.im,
            self.re * other.im + self.im * other.re,
        )
    }
}

/// Replaces `data` by Xⱼ = Σₘ xₘ e^(−2πi jm/n). Its length n must be a power of two.
fn transform(data: &mut [Complex]) {
    let n = data.len();
    debug_assert!(n.is_power_of_two() && n > 1);
    let bits = n.trailing_zeros();
    for i in 0..n {
        let j = i.reverse_bits() >> (usize::BITS - bits);
        if i < j {
            data.swap(i, j);
        }
    }
    let roots: Vec<Complex> = (0..n / 2)
        .map(|k| Complex::unit(-2.0 * PI * k as f64 / n as f64))
        .collect();
    let mut half = 1;
    while half < n {
        for chunk in data.chunks_exact_mut(2 * half) {
            let (low, high) = chunk.split_at_mut(half);
            for ((x, y), &root) in low
                .iter_mut()
                .zip(high)
                .zip(roots.iter().step_by(n / 2 / half))
            {
                let turned = *y * root;
                (*x, *y) = (*x + turned, *x - turned);
            }
        }
        half *= 2;
    }
}

/// The angle of sample m of n: half a step off zero, so that no sample meets a real zero.
pub(super) fn angle(m: usize, n: usize) -> f64 {
    PI * (2 * m + 1) as f64 / n as f64
}

/// The Fourier coefficients of index 0 … n/2 − 1 of a function with real coefficients, from its
/// values at [`angle`] 0 … n/2 − 1. The number n of samples around the circle must be a power of
/// two.
pub(super) fn coefficients(half_circle: &[Complex]) -> Vec<f64> {
    let n = 2 * half_circle.len();
    let mut data: Vec<Complex> = half_circle.to_vec();
    data.extend(half_circle.iter().rev().map(|value| value.conjugate()));
    transform(&mut data);
    data.iter()
        .take(n / 2)
        .enumerate()
        .map(|(j, &value)| (value * Complex::unit(-PI * j as f64 / n as f64)).re / n as f64)
        .collect()
}

/// The values at [`angle`] 0 … n/2 − 1 of Σ cⱼ e^(ijφ), the inverse of [`coefficients`].
pub(super) fn values(coefficients: &[f64]) -> Vec<Complex> {
    let half = coefficients.len();
    let n = 2 * half;
    let mut data: Vec<Complex> = coefficients
        .iter()
        .enumerate()
        .map(|(j, &c)| Complex::unit(PI * j as f64 / n as f64).scale(c).conjugate())
        .collect();
    data.resize(n, Complex::default());
    transform(&mut data);
    data.truncate(half);
    data.iter().map(|value| value.conjugate()).collect()
}

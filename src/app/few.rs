//! A map for a few entries, in the order of its keys.

/// A sorted list: for the few texts being typed, a twentieth of a tree's code.
#[derive(Debug, Clone, PartialEq)]
pub struct Few<K, V>(Vec<(K, V)>);

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Few<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.iter()
            .find(|(of, _)| of == key)
            .map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let entry = self.0.iter_mut().find(|(of, _)| of == key);
        entry.map(|(_, value)| value)
    }

    /// Puts a value in, in place of the key's value before.
    pub fn insert(&mut self, key: K, value: V) {
        self.remove(&key);
        let at = self.0.partition_point(|(of, _)| *of < key);
        self.0.insert(at, (key, value));
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &K) {
        self.retain(|of, _| of != key);
    }

    /// Takes out what is not to be kept.
    pub fn retain(&mut self, keep: impl Fn(&K, &V) -> bool) {
        self.0.retain(|(key, value)| keep(key, value));
    }

    /// The entries, by their keys.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_in_the_order_of_their_keys_each_once() {
        let mut few = Few::default();
        for (key, value) in [(3, 'c'), (1, 'x'), (2, 'b'), (1, 'a')] {
            few.insert(key, value);
        }
        let entries: Vec<_> = few.iter().copied().collect();
        assert_eq!(entries, [(1, 'a'), (2, 'b'), (3, 'c')]);
        few.remove(&2);
        assert_eq!((few.get(&2), few.get(&3)), (None, Some(&'c')));
        if let Some(value) = few.get_mut(&3) {
            *value = 'd';
        }
        few.retain(|_, value| *value == 'd');
        assert_eq!(few.get(&3), Some(&'d'));
        few.remove(&3);
        assert!(few.is_empty());
    }
}

# Lo que se dice de cada dato: acordado, en disputa o desconocido, con una nota privada.

standing-intro = Diga de cada dato si ambas partes lo acuerdan. Un dato acordado queda bloqueado: conserva el valor que tiene en los deslizadores, en todas las propuestas, hasta que usted lo desbloquee. Lo que las propuestas decían de él se conserva.
standing-agreed = acordado
standing-disputed = en disputa
standing-unknown = desconocido
standing-of = Qué se dice de { $input }
standing-agreed-at = acordado en { $value }
standing-on-sliders = { $value } en los deslizadores
standing-counts = Acordados: { $agreed }; en disputa: { $disputed }; desconocidos: { $unknown }
standing-note = Nota privada sobre { $input }
standing-note-short = nota privada
standing-note-told = Nota: { $note }
standing-note-help = Las notas privadas no van en los enlaces, ni en los archivos ni en el papel salvo que usted las marque.
standing-nothing = Ningún dato difiere todavía, y de ninguno se dice nada.

# Junto al control de un dato acordado.
standing-lock = acordado, bloqueado
standing-unlock = Desbloquear
standing-unlock-input = Desbloquear { $label }: deja de estar acordado
standing-solve = “{ $label }” está acordado y bloqueado. Desbloquéelo para poner otro valor.
standing-not-taken = “{ $input }” está acordado en { $value } y así queda: { $other } no se tomó.

# Dónde está el desacuerdo.
standing-split = Los datos marcados en disputa son el { $share } de la brecha.
standing-split-all = Cada parte de la brecha es un dato marcado en disputa.
standing-split-agreed = Lo acordado no entra en la brecha: ambas partes lo tienen.

# Archivos y papel.
share-standing-notes = Las notas privadas sobre los datos van a los archivos y al papel

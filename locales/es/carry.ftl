# Lo que sale de la página con sus propuestas y vuelve: enlaces, este navegador, papel.

# Las propuestas de un enlace.
link-table-baseline = Base
link-table-proposal = Propuesta { $n }
link-table-said = { $whose }: { $said }
link-table-unreadable = “{ $text }” no significa nada aquí; se omitió.
link-table-mix = la combinación de intervalos se ajustó a sus límites.
link-table-text = un nombre o una nota era demasiado largo o tenía caracteres ocultos; se acortó.
link-table-more = { $n ->
    [one] { $n } aviso más como este sobre las propuestas.
   *[other] { $n } avisos más como este sobre las propuestas.
    }
link-table-too-many = { $n ->
    [one] No se leyó { $n } propuesta que excede las { $most } que puede tener un enlace.
   *[other] No se leyeron { $n } propuestas que exceden las { $most } que puede tener un enlace.
    }
link-table-laid = { $n ->
    [one] { $n } propuesta de este enlace está sobre la mesa.
   *[other] { $n } propuestas de este enlace están sobre la mesa.
    }
link-table-laid-replaced = { $n ->
    [one] { $n } propuesta de este enlace está sobre la mesa. Lo que había antes vuelve con Deshacer.
   *[other] { $n } propuestas de este enlace están sobre la mesa. Lo que había antes vuelve con Deshacer.
    }

heading-kept = Conservado en este navegador
kept-restored = Restaurado de este navegador: la mesa, sus rondas y los deslizadores, tal como usted los dejó.
kept-restored-behind-link = Los deslizadores son los del enlace; la mesa y sus rondas se restauraron de este navegador. Deshacer trae de vuelta los deslizadores que conservaba.
kept-link = Esta página muestra las propuestas del enlace. Este navegador conserva otras; quedan como están, y los cambios de aquí no se conservan.
kept-other-tab = Este navegador conserva otra cosa, de otra pestaña o de una visita anterior. Queda como está, y los cambios de aquí no se conservan.
kept-erased = Lo que conservaba este navegador se borró, en otra pestaña o por usted. Los cambios de aquí no se conservan.
kept-unreadable = No se puede leer lo que este navegador conserva para esta página. Queda como está, y los cambios de aquí no se conservan.
kept-refused = Este navegador se negó a conservar el último cambio: su almacenamiento está vedado o lleno. Todo lo demás funciona; un archivo conserva la mesa.
keep-fresh = Empezar de cero
keep-take = Abrir lo conservado
keep-replace = Conservar esta página en su lugar
keep-dismiss = Cerrar

# Propuestas en archivos.
file-proposal-name = Nombre
file-proposal-party = Parte
file-proposal-round = Ronda
file-proposal-date = Fecha
file-figure-people = profesionales
file-figure-members = personas afiliadas
file-figure-days = días hábiles
file-figure-fraction = fracción
file-figure-dollars-year = dólares al año
file-figure-dollars-month = dólares
share-table-proposals = Propuestas una junto a otra (.csv)
share-table-rounds = Rondas y lo que se movió (.csv)

# Qué lleva un enlace, y el papel.
share-with-proposals = { $n ->
    [one] con la propuesta que está sobre la mesa
   *[other] con las { $n } propuestas que están sobre la mesa
    }
share-with-view = con las partes de la página que están abiertas ahora
share-view-parts = Abre: { $parts }.
share-view-none = No hay otra parte abierta, así que no abre ninguna.
share-with-notes = y con notas privadas
share-rounds-not-in-link = { $n ->
    [one] La ronda registrada no está en el enlace: “Guardar como archivo”, bajo las rondas, la conserva con sus sumas de verificación.
   *[other] Las { $n } rondas registradas no están en el enlace: “Guardar como archivo”, bajo las rondas, las conserva con sus sumas de verificación.
    }
share-standings-not-in-link = Lo acordado, en disputa o desconocido no está en el enlace, y nada queda bloqueado donde se abra: “Guardar como archivo”, bajo las rondas, lo conserva.
share-proposals-too-many = Las propuestas son demasiadas para un enlace; este enlace no las lleva. “Guardar como archivo”, bajo las rondas, las conserva todas.
share-no-code = El enlace es demasiado largo para un código QR. Sin las propuestas lo tiene.
share-paper-proposals = con las propuestas y las rondas
exhibit-proposals-note = Las diferencias respecto de la base están en negrita, con su tamaño. Lo que una propuesta no aborda es lo de la base.
exhibit-differs = difiere
exhibit-rounds = Rondas y lo que se movió

import type { SettingKey } from './schema.ts';

/** What descriptions.ts says, for an administrator who reads Spanish. */
export interface TranslatedDescription {
  readonly title: string;
  readonly text: string;
  /** Where the default cannot be shown in full: its words. */
  readonly defaultText?: string;
}

export const LATER_ES = 'Tendrá efecto en una versión posterior; esta versión solo lo lee y lo revisa.';

const TEMPLATE = 'la plantilla incluida, en inglés y español, marcada como plantilla para su asesor legal';

export const DESCRIPTIONS_ES: Readonly<Record<SettingKey, TranslatedDescription>> = {
  organizationName: {
    title: 'Nombre de la organización',
    text: 'Se muestra en la ventana del programa, encima de la política de mensajería, para que el personal vea de quién son las reglas. Hasta 200 caracteres.',
    defaultText: 'ninguno',
  },
  policyVersion: {
    title: 'Versión de la política',
    text: 'Se muestra junto al texto de la política y se guarda con cada registro. Cámbiela cada vez que cambie el texto: se pide entonces al personal que lo confirme de nuevo. Letras, cifras, punto, guion y guion bajo, hasta 40, sin espacios. Es obligatoria junto con policyTexts.',
  },
  policyTexts: {
    title: 'Texto de la política de mensajería',
    text: 'La política que el personal lee y confirma en la ventana del programa o en la página de bienvenida, una vez por idioma: language (en, es, ...), title, body y why: una frase que aparece en el aviso cuando se detiene un mensaje. Cada persona ve el texto en el idioma de su navegador; si no existe, el primero. En body, una línea vacía inicia un párrafo, "- " un elemento de lista y "# " un título. Sin why se muestra la frase incluida.',
    defaultText: TEMPLATE,
  },
  monitoringVersion: {
    title: 'Versión del aviso de supervisión',
    text: 'Lo mismo para monitoringTexts; se muestra junto al aviso. Es obligatoria junto con monitoringTexts.',
  },
  monitoringTexts: {
    title: 'Aviso de supervisión',
    text: 'Qué lee y qué registra la organización, con sus propias palabras, una vez por idioma: language, title, body (como en policyTexts). El personal lo lee y lo confirma en la página de bienvenida o en la ventana del programa, en todos los modos, también cuando solo se observa, aparte de la política de mensajería; se le pide de nuevo cuando cambian la versión o las palabras. Pida a su asesor legal, y al sindicato donde exista, que lo lean antes de la puesta en marcha.',
    defaultText: TEMPLATE,
  },
  trainings: {
    title: 'Enlaces de capacitación',
    text: 'Enlaces que el personal ve en el aviso, en la ventana del programa y en la página de bienvenida, donde indica cuándo terminó cada uno. Cada uno tiene un título y una dirección https. Siempre hay además una capacitación de cinco minutos con siete preguntas, en inglés y en español.',
    defaultText: 'dos páginas públicas del Departamento de Salud y Servicios Humanos de los EE. UU.',
  },
  trainingDays: {
    title: 'Días para completar la capacitación',
    text: 'En cuántos días debe el personal terminar una capacitación desde que se le mostró por primera vez. La ventana del programa muestra la fecha, y el botón del navegador un punto en la última semana; nunca se detiene nada por ello. 0: sin fecha límite. De 0 a 365.',
  },
  privacyOfficer: {
    title: 'Oficial de privacidad',
    text: 'A quién acude el personal con una pregunta o después de un error: name, email y phone, todos opcionales, que se muestran en la ventana del programa.',
    defaultText: 'ninguno',
  },
  platforms: {
    title: 'Plataformas aprobadas',
    text: 'Adónde debe ir el mensaje en su lugar. El aviso ofrece la primera como botón principal. Cada una tiene un nombre, una dirección https y un público (audience): patients (la primera de estas es su portal del paciente) o team (si no se indica). Para su propio control, y sin mostrarse nunca en una página: las cinco casillas que necesita una plataforma que cumple: baaSignedOn (el día en que se firmó el acuerdo de socio comercial), encryption (en tránsito y en reposo), accessControl, auditLog, secureStorage. check-policy dice qué casillas faltan.',
    defaultText: 'ninguna (el aviso dice que use la plataforma aprobada por su organización)',
  },
  portalReplies: {
    title: 'Respuesta sin información del paciente',
    text: 'Lo que el personal puede contestar a un paciente en lugar de su borrador, una vez por idioma: language y text. No debe confirmar que alguien es paciente, y el texto mismo debe pasar la revisión. Mencione en él su portal o su teléfono.',
    defaultText: 'una frase incluida, en inglés y español',
  },
  emergencyTexts: {
    title: 'Texto de emergencia',
    text: 'La línea del aviso para cuando una vida está en peligro, una vez por idioma: language y text.',
    defaultText: 'una línea incluida con el 911 y el 988, en inglés y español',
  },
  emergencyOverride: {
    title: 'Excepción de emergencia',
    text: 'true: en una emergencia, el personal puede enviar un mensaje detenido tras confirmarlo dos veces; queda registrado con gravedad alta. false: no puede. "Llame al 911 ahora" nunca se detiene, elija lo que elija aquí.',
  },
  enforcement: {
    title: 'Aplicación',
    text: 'block: se detiene todo mensaje que parezca contener información de un paciente. warn: el personal ve el mismo aviso y puede enviar después de confirmar (vea overrides). monitor: no se detiene nada; la ventana del programa y la página dicen "observando" y el hallazgo se registra.',
  },
  sensitivity: {
    title: 'Sensibilidad',
    text: 'balanced: las reglas documentadas. strict: además se advierte al personal cuando hay una persona con nombre y palabras de salud cotidianas, y cuando hay identificadores sin palabras de salud. lenient: pasan los hallazgos menos seguros, y dos reglas advierten en lugar de detener. docs/policy.md muestra cada caso.',
  },
  overrides: {
    title: 'Pasar por alto una advertencia',
    text: 'Qué permite una advertencia al personal. confirm: enviar después de confirmar. reason: lo mismo, y además se elige un motivo de una lista (la lista llega con una versión posterior; hasta entonces equivale a confirm). off: una advertencia no se puede pasar por alto y detiene el mensaje. Aquí nunca se puede pasar por alto un mensaje detenido. La pregunta sobre imágenes no se incluye: tiene su propio ajuste.',
  },
  images: {
    title: 'Imágenes',
    text: 'Qué ocurre cuando se pega, se arrastra o se elige una imagen. warn: se pregunta una vez al personal si muestra a un paciente, un expediente o una pantalla, y después puede agregarla. block: nunca se agregan imágenes. allow: se agregan sin preguntar. Nadie examina la imagen; el nombre del archivo siempre se revisa como un mensaje.',
  },
  files: {
    title: 'Otros archivos',
    text: 'Lo mismo para documentos, imágenes médicas (DICOM), grabaciones, videos, archivos comprimidos y archivos desconocidos. Los archivos de texto (txt, csv, json, eml, ics, vcf, html, rtf, md, xml) se leen en esta computadora y se revisan como un mensaje con cualquier valor de este ajuste.',
  },
  readThread: {
    title: 'Leer la conversación',
    text: 'true: al enviar un mensaje se leen en memoria los últimos mensajes visibles de la conversación, para que "sí, su biopsia es el martes" se entienda como respuesta. Nada de ello se guarda ni se envía. false: solo se lee el borrador, y esas respuestas pueden pasar.',
  },
  staffNames: {
    title: 'Nombres del personal',
    text: 'Nombres de su personal y de sus profesionales clínicos. El personal nota menos mensajes detenidos por error: un nombre de la lista no cuenta como el de un paciente. A quien sea a la vez empleado y paciente ya no se le reconoce por el nombre.',
    defaultText: 'ninguno',
  },
  clinicPhones: {
    title: 'Teléfonos de la clínica',
    text: 'Sus propios números, en cualquier forma usual. Un número de la lista no cuenta como el de un paciente.',
    defaultText: 'ninguno',
  },
  emailDomains: {
    title: 'Dominios de correo de la clínica',
    text: 'Dominios de sus propias direcciones de correo. Una dirección de un dominio de la lista no cuenta como la de un paciente. Nunca incluya un proveedor público de correo.',
    defaultText: 'ninguno',
  },
  addresses: {
    title: 'Direcciones de la clínica',
    text: 'Direcciones de sus propias sedes, como las escribe el personal. Una dirección de la lista no cuenta como la de un paciente.',
    defaultText: 'ninguna',
  },
  idPatterns: {
    title: 'Formatos propios de identificador',
    text: 'Cómo son sus números de expediente, de afiliación o de cuenta, como expresiones regulares (ECMAScript, sin distinguir mayúsculas): kind (mrn, member-id, account, other-id) y pattern. Una coincidencia se trata como un número con etiqueta: el mensaje se detiene. Escriba {1,12} en lugar de * o +, e incluya un prefijo o al menos cinco cifras; un patrón inseguro o que coincide con mensajes cotidianos se omite y se informa.',
    defaultText: 'ninguno',
  },
  patientExceptions: {
    title: 'Excepciones pedidas por el paciente',
    text: 'Si el personal puede escribir a un paciente por este medio después de que el paciente lo pidió, se le informó del riesgo y aun así lo prefiere. Está activo cuando se indican approvedBy (la persona de su organización que lo permite) y approvedOn (el día) y readThread es true; si no, está desactivado. El personal lo pide desde el aviso, para una conversación con una sola persona, por un año como máximo. reference: cómo es el número de su formulario de consentimiento, como expresión regular. Los identificadores, otras personas y los tipos de atención delicados se detienen también entonces; los grupos y las personas de staffNames nunca tienen una. Que lo decida su asesoría legal: no está resuelto si el deseo de un paciente suple la falta de un acuerdo con la plataforma.',
    defaultText: 'desactivado',
  },
  identity: {
    title: 'De quién es la confirmación',
    text: 'Con qué se registran la confirmación de la política, la capacitación y los incidentes. none: con nada. profile: con la dirección de correo del perfil del navegador, que cada persona debe permitir una vez en la página de bienvenida; hasta entonces los registros no llevan nombre. ask: con un número de empleado que se pregunta, para varias personas en una computadora. Los mensajes detenidos nunca se registran con una persona.',
  },
  sharedDevice: {
    title: 'Computadora compartida',
    text: 'true: varias personas usan este perfil del navegador. La ventana del programa no muestra entonces nada de ninguna persona, ni siquiera quién confirmó la política, y nada se cuenta por persona.',
  },
  ephemeral: {
    title: 'Perfiles que se desechan',
    text: 'true: el perfil se borra al cerrar la sesión (invitado administrado, algunas VDI). No se pide entonces al personal que confirme nada en cada inicio de sesión, y los registros se envían al recolector lo antes posible. Indique también collectorUrl, o los registros se pierden.',
  },
  coachingAfter: {
    title: 'Ofrecer capacitación después de',
    text: 'Después de cuántos mensajes detenidos en 30 días se ofrece al personal un repaso en la ventana del programa; desde el primero muestra un consejo, en el que no hay ningún número (showNumbers muestra algunos aparte). Un mensaje detenido no reveló nada y no tiene otra consecuencia; los avisos de mensajes detenidos por error lo descuentan. No se usa en una computadora compartida ni donde se piden números de personal. 0: nunca. De 0 a 100.',
  },
  showNumbers: {
    title: 'Mostrar los números de la semana',
    text: 'true: la ventana del programa muestra cuántas veces se detuvo un mensaje en este perfil del navegador en los últimos 7 días y de cuántos mensajes detenidos por error se avisó. Solo lo ve quien usa el perfil; se cuenta de nuevo cada vez, y no se guarda ni se envía. Solo con identity profile y no en una computadora compartida: si no, los números serían de varias personas.',
  },
  escalationAfter: {
    title: 'Proponer un seguimiento después de',
    text: 'Lo que una persona envió a pesar de una advertencia, o comunicó como enviado, se presenta al oficial de privacidad en la página de política y estado, y él decide: primero se proponen una advertencia verbal y un repaso; a partir de este número en 90 días, una vez registrada una advertencia, el paso siguiente. Este programa nunca comunica una sanción al personal, y ni los mensajes detenidos ni los avisos de mensajes detenidos por error cuentan. No se propone nada sin un nombre en privacyOfficer, con identity none ni en una computadora compartida; con identity ask solo cuentan los avisos que nombran a alguien. 0: nunca. De 0 a 100.',
  },
  breachNoticeDays: {
    title: 'Días para notificar una vulneración',
    text: 'El plazo más corto que fija su estado para avisar a las personas afectadas, en días desde el descubrimiento. La página de incidentes cuenta hacia ese plazo. La ley federal dice sin demora injustificada y 60 como máximo. De 1 a 60.',
  },
  incidentUrl: {
    title: 'Expediente de incidentes',
    text: 'Dónde guarda su organización el relato de un incidente, una dirección https. La página de incidentes enlaza a ella, porque no acepta texto libre.',
    defaultText: 'ninguno',
  },
  retentionDays: {
    title: 'Días que se guardan los registros habituales',
    text: 'Cuánto tiempo permanecen en este navegador los registros de mensajes detenidos y los totales diarios. Lo más antiguo se borra una vez al día, y el borrado queda registrado. El personal no nota nada. De 1 a 3650.',
  },
  evidenceDays: {
    title: 'Días que se guardan las evidencias',
    text: 'Lo mismo para políticas confirmadas, capacitaciones, excepciones e incidentes. Seis años (2192 días) es lo que pide 45 CFR 164.316(b)(2) para la documentación; el navegador no es el lugar para la única copia. De 365 a 10950.',
  },
  legalHold: {
    title: 'Retención legal',
    text: 'true: en esta computadora no se borra nada, digan lo que digan los dos ajustes anteriores, hasta que vuelva a ser false. Vale mientras esté en vigor: si se retira la política, se va con ella.',
  },
  wipeBefore: {
    title: 'Borrar los registros anteriores a',
    text: 'Un día, como 2026-03-14: todos los registros anteriores a ese día (UTC) se borran una vez de este navegador, y el borrado queda registrado. Los registros que el recolector aún no tiene se conservan, salvo que wipeUnforwarded sea true. La retención legal tiene prioridad.',
    defaultText: 'ninguno',
  },
  wipeUnforwarded: {
    title: 'Borrar también lo no enviado',
    text: 'true: wipeBefore borra registros que no existen en ningún otro lugar. Nadie puede recuperarlos.',
  },
  collectorUrl: {
    title: 'Dirección del recolector',
    text: 'La dirección de registros OTLP/HTTP de su propio OpenTelemetry Collector (https; http solo en esta misma computadora). Ahí se envían los registros por lotes, sin ningún texto de los mensajes; si falta /v1/logs, se agrega. El recolector debe permitir esta extensión (CORS, vea docs/siem.md). Sin este ajuste, nada sale del navegador.',
    defaultText: 'ninguna',
  },
  collectorHeader: {
    title: 'Encabezado del recolector',
    text: 'Un encabezado que se envía con cada lote, como "Nombre: valor". Este programa siempre lo muestra oculto; pero quien pueda leer las políticas del navegador (chrome://policy, el registro) puede leerlo, así que use una clave que solo permita escribir.',
    defaultText: 'ninguno',
  },
};

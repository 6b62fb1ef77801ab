import type { MonitoringText } from './types.ts';

const ENGLISH: MonitoringText = {
  language: 'en',
  title: 'What Not Here reads and records on this computer',
  body: `Template, for your counsel and, where there is one, your union. Not legal advice. Built into Not Here; in force here until your organization sets its own text.

# Why there is a check
Patient information must not leave through a consumer messenger. On this computer a program named Not Here checks messages on Messenger and Facebook before they are sent. This notice stands beside our messaging policy and is acknowledged apart from it.

# What is read, and when
- the text you are about to send, at the moment you send it, and while you type, to warn you early
- the title and the last few messages of that conversation, only where a short answer cannot be understood without them, unless your organization has switched this off
- the names of files you are about to add, and the words of plain text files; never what is in a picture

Nothing is read on other sites, and nothing in conversations you do not write in. What is read stays in the memory of this browser and is forgotten at once.

# What is recorded
When a message is found to hold patient information: the day and time, the rule, the kinds of information (such as "a name and a test result"), the site, and what happened then. Of messages without patient information: their number a day. Of conversations: a code that cannot be turned back into a name.

Your words are never recorded, and neither is anything about your own health.

# Who sees it
The privacy officer and those they name. Records may be sent to a computer of our organization. Nothing is sent to the makers of Not Here or to anybody else. Records are deleted after the time our organization has set.

# What it is for, and what it is not for
To protect patients and to improve training. A message that was stopped has harmed nobody: it is no offence. It is not used to measure your work, and a wrong stop that you report is never held against you.

# When it only observes
Where the popup says "Observing", nothing is stopped, and the same things are read and recorded.

# Your questions
Ask the privacy officer what is recorded about you, and say so when something looks wrong.`,
};

const SPANISH: MonitoringText = {
  language: 'es',
  title: 'Qué lee y qué registra Not Here en esta computadora',
  body: `Plantilla, para su asesor legal y, donde exista, su sindicato. No es asesoría legal. Viene incluida en Not Here y rige aquí hasta que su organización establezca su propio texto.

# Por qué hay una revisión
La información de los pacientes no debe salir por mensajería de consumo. En esta computadora, un programa llamado Not Here revisa los mensajes en Messenger y Facebook antes de que se envíen. Este aviso acompaña a nuestra política de mensajería y se confirma por separado.

# Qué se lee y cuándo
- el texto que usted está por enviar, en el momento en que lo envía, y mientras escribe, para avisarle a tiempo
- el título y los últimos mensajes de esa conversación, solo cuando una respuesta corta no se entiende sin ellos, salvo que su organización lo haya desactivado
- los nombres de los archivos que usted está por agregar y las palabras de los archivos de texto; nunca el contenido de una imagen

No se lee nada en otros sitios ni en conversaciones en las que usted no escribe. Lo que se lee permanece en la memoria de este navegador y se olvida enseguida.

# Qué se registra
Cuando se encuentra información de un paciente en un mensaje: el día y la hora, la regla, los tipos de información (por ejemplo, "un nombre y un resultado"), el sitio y lo que pasó después. De los mensajes sin información de pacientes: cuántos hubo por día. De las conversaciones: un código que no permite saber el nombre.

Sus palabras nunca se registran, y tampoco nada sobre la salud de usted.

# Quién lo ve
El oficial de privacidad y las personas que este designe. Los registros pueden enviarse a una computadora de nuestra organización. No se envía nada a quienes hicieron Not Here ni a nadie más. Los registros se borran después del plazo que fijó nuestra organización.

# Para qué sirve y para qué no
Para proteger a los pacientes y mejorar la capacitación. Un mensaje detenido no le hizo daño a nadie: no es una falta. No se usa para medir su trabajo, y si usted avisa que un mensaje se detuvo por error, eso nunca se toma en su contra.

# Cuando solo observa
Donde la ventana dice "Observando", no se detiene nada, y se lee y se registra lo mismo.

# Sus preguntas
Pregunte al oficial de privacidad qué se registra sobre usted, y avise si algo no le parece correcto.`,
};

/** What the organization reads and records, shown until it sets its own words. A template: counsel owns the text. */
export const DEFAULT_MONITORING_TEXTS: readonly MonitoringText[] = [ENGLISH, SPANISH];

import { DEFAULT_WHY } from './page-defaults.ts';
import type { PolicyText } from './types.ts';

const why = (language: string): string =>
  DEFAULT_WHY.find((entry) => entry.language === language)?.text ?? '';

const ENGLISH: PolicyText = {
  language: 'en',
  title: 'Messaging policy: patient information stays out of consumer messengers',
  why: why('en'),
  body: `Template, for your counsel. Not legal advice. Built into Not Here; in force here until your organization sets its own text.

# Purpose and scope
This policy keeps patient information where we can protect it. It applies to all staff, clinicians, students, contractors and volunteers, on every computer and phone used for our work, and to every consumer messenger and social network, Messenger included.

# The rule
Do not send protected health information (PHI) through a consumer messenger: not to a patient, not to a family member, not to a colleague, not in a private group.

# Why
We may let a vendor hold PHI for us only under a business associate agreement (45 CFR 164.308(b), 164.314(a), 164.502(e), 164.504(e)). Messenger's owner signs none with us. Federal guidance asks for that agreement even where the vendor holds only encrypted data (HHS guidance on HIPAA and cloud computing, 2016). We also cannot give or remove access there, keep an audit log (45 CFR 164.312(a)-(b)), apply our retention rules or wipe a lost phone.

# What PHI is
PHI is information about a person's health, care or payment for care that can be linked to that person. Leaving out the name is often not enough. Examples:
- "Mrs. Lee's biopsy came back"
- "Your appointment with the oncologist is on Tuesday"
- "the man in room 12 tested positive"
- a chart, member or Social Security number
- that somebody is a patient here at all

Your own sick day, shift plans, supplies and general health advice are not PHI of a patient.

# What to use instead
Write to patients through the patient portal or by phone. Write to colleagues in the record system or on the secure messaging platform this organization has approved. For teams in hospitals and critical access hospitals, CMS memo QSO-24-05 (February 8, 2024) accepts texting of patient information among the care team on a HIPAA-compliant secure texting platform. A consumer messenger is not one.

# When a patient writes to you first
Do not confirm that the person is a patient and do not answer the question there. Reply without details, for example: "Please call the office or use the patient portal, so that we can help you safely."

# Emergencies
Safety comes first. "Call 911 now" or "go to the emergency room" needs no detail and may always be sent. Then call.

# Photos, voice and files
The same rule holds for photos, screenshots, voice messages, video and documents, also when no name is visible. Never photograph a patient, a chart or a screen for a messenger. Personal phones are no exception.

# What Not Here does
It reads your draft in this browser when you send it, with the last messages of that conversation for context. If the draft looks like PHI, it stops the message and leaves the text in the box. What it reads never leaves the browser. A record keeps the time, the kind of information and the outcome, never your words. It can miss things and it can be wrong: you remain responsible, and you may report a wrong stop.

# If something was sent
Unsend it if you can, then tell the privacy officer at once, the same day. Do not wait to be sure. The law counts the days from discovery (45 CFR 164.402, 164.404), and an early report limits the harm. Nobody is punished for reporting promptly and honestly. The event itself is handled under our sanction policy (45 CFR 164.530(e)).

# Training, questions and review
All staff are trained on this policy at hire and when it changes (45 CFR 164.530(b)). It is one of our safeguards (45 CFR 164.530(c)). Ask the privacy officer before you send, not after. We review this policy every year and when the law or our tools change (45 CFR 164.530(i)), and keep each version for six years (45 CFR 164.530(j)). Next review: one year after adoption.`,
};

const SPANISH: PolicyText = {
  language: 'es',
  title: 'Política de mensajería: la información de los pacientes no va por mensajería de consumo',
  why: why('es'),
  body: `Plantilla, para su asesor legal. No es asesoría legal. Viene incluida en Not Here y rige aquí hasta que su organización establezca su propio texto.

# Propósito y alcance
Esta política mantiene la información de los pacientes donde podemos protegerla. Se aplica a todo el personal, a los profesionales clínicos, estudiantes, contratistas y voluntarios, en cada computadora y teléfono que se use para nuestro trabajo, y a toda aplicación de mensajería o red social de consumo, incluido Messenger.

# La regla
No envíe información de salud protegida (PHI) por mensajería de consumo: ni a un paciente, ni a un familiar, ni a un colega, ni en un grupo privado.

# Por qué
Solo podemos permitir que un proveedor guarde PHI por nosotros si existe un acuerdo de socio comercial (45 CFR 164.308(b), 164.314(a), 164.502(e), 164.504(e)). La empresa dueña de Messenger no firma ninguno con nosotros. La guía federal exige ese acuerdo aunque el proveedor guarde los datos únicamente cifrados (guía del HHS sobre HIPAA y la nube, 2016). Además, ahí no podemos dar ni quitar acceso, llevar un registro de auditoría (45 CFR 164.312(a)-(b)), aplicar nuestras reglas de conservación ni borrar un teléfono perdido.

# Qué es PHI
Es toda información sobre la salud de una persona, su atención o el pago de esa atención que se pueda vincular con ella. Omitir el nombre muchas veces no basta. Ejemplos:
- "Llegó la biopsia de la señora Lee"
- "Su cita con el oncólogo es el martes"
- "el señor del cuarto 12 salió positivo"
- un número de expediente, de afiliación o de Seguro Social
- el solo hecho de que alguien sea paciente nuestro

Avisar que usted no se siente bien, los turnos, los insumos y los consejos generales de salud no son PHI de un paciente.

# Qué usar en su lugar
Con los pacientes, use el portal del paciente o el teléfono. Con sus colegas, use el sistema de expedientes o la plataforma de mensajería segura aprobada por esta organización. Para los equipos de hospitales y hospitales de acceso crítico, el memorando QSO-24-05 de los CMS (8 de febrero de 2024) acepta los mensajes de texto con información de pacientes entre el equipo de atención, en una plataforma segura que cumpla con HIPAA. Una aplicación de consumo no lo es.

# Si un paciente le escribe primero
No confirme que esa persona es paciente ni conteste la pregunta por ese medio. Responda sin detalles; por ejemplo: "Por favor llame al consultorio o use el portal del paciente, para que podamos ayudarle de forma segura".

# Emergencias
La seguridad es lo primero. "Llame al 911 ahora" o "vaya a la sala de emergencias" no requiere detalles y siempre se puede enviar. Después, llame.

# Fotos, voz y archivos
La misma regla vale para fotos, capturas de pantalla, mensajes de voz, videos y documentos, aunque no se vea ningún nombre. Nunca fotografíe a un paciente, un expediente o una pantalla para enviarlo por mensajería. Los teléfonos personales no son la excepción.

# Qué hace Not Here
Lee su borrador en este navegador cuando usted lo envía, junto con los últimos mensajes de esa conversación para entender el contexto. Si parece contener PHI, detiene el mensaje y deja el texto en el cuadro. Lo que lee nunca sale del navegador. Se registran la hora, el tipo de información y el resultado, nunca sus palabras. Puede pasar algo por alto y puede equivocarse: la responsabilidad sigue siendo suya, y usted puede avisar si detuvo un mensaje por error.

# Si ya se envió algo
Anule el envío si puede y avise de inmediato, el mismo día, al oficial de privacidad. No espere a confirmarlo. La ley cuenta los días desde el descubrimiento (45 CFR 164.402, 164.404), y un aviso temprano limita el daño. A nadie se le castiga por avisar pronto y con honestidad. El hecho en sí se atiende conforme a nuestra política de sanciones (45 CFR 164.530(e)).

# Capacitación, preguntas y revisión
Todo el personal recibe capacitación sobre esta política al ingresar y cuando cambia (45 CFR 164.530(b)). Es una de nuestras salvaguardas (45 CFR 164.530(c)). Pregunte al oficial de privacidad antes de enviar, no después. Revisamos esta política cada año y cuando cambian la ley o nuestras herramientas (45 CFR 164.530(i)), y conservamos cada versión durante seis años (45 CFR 164.530(j)). Próxima revisión: un año después de su adopción.`,
};

/** The embedded messaging policy, shown until the organization sets its own. A template: counsel owns the text. */
export const DEFAULT_TEXTS: readonly PolicyText[] = [ENGLISH, SPANISH];

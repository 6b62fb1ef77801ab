import type { Training } from './types.ts';

/** The same as en.ts, part by part and question by question. */
export const SPANISH: Training = {
  language: 'es',
  parts: [
    {
      title: 'Qué cuenta como información de un paciente',
      points: [
        'Todo lo que trate de la salud, la atención o la cuenta de una persona y se pueda vincular con ella. La ley lo llama PHI.',
        'Omitir el nombre muchas veces no basta. «El señor del cuarto 12 salió positivo» sigue señalando a una sola persona.',
        '«Ya llegó su biopsia» también cuenta. El chat mismo muestra de quién es la biopsia.',
        'También cuenta el solo hecho de que alguien sea paciente nuestro.',
      ],
    },
    {
      title: 'Qué puede escribir siempre',
      points: [
        'Turnos, insumos, el almuerzo, cumpleaños y que hoy usted no se siente bien.',
        'Consejos generales de salud que no traten de ningún paciente.',
        '«Llame al 911 ahora» o «vaya a la sala de emergencias». La seguridad es lo primero y no requiere detalles.',
      ],
    },
    {
      title: 'Por qué no por Messenger',
      points: [
        'Una empresa que guarda información de pacientes por nosotros debe firmar antes un acuerdo. La dueña de Messenger no firma ninguno con nosotros.',
        'Muchos chats están cifrados de extremo a extremo. Eso no reemplaza el acuerdo.',
        'Ahí no podemos decidir quién tiene acceso, llevar un registro, borrar mensajes viejos ni borrar un teléfono perdido.',
        'Un grupo privado de colegas no es la excepción. Tampoco su propio teléfono.',
      ],
    },
    {
      title: 'Por dónde escribir',
      points: [
        'A los pacientes: por el portal del paciente o por teléfono.',
        'A sus colegas: en el sistema de expedientes o en la plataforma segura aprobada por su organización.',
        'Si un paciente le escribe primero por Messenger: no diga si es paciente ni conteste la pregunta por ahí. Pídale que llame o que use el portal.',
      ],
    },
    {
      title: 'Si ya se envió algo',
      points: [
        'Anule el envío para todos si puede.',
        'Después avise al oficial de privacidad, el mismo día. No espere a confirmarlo.',
        'La ley cuenta los días desde que se descubre: 60 como máximo, en algunos estados menos. Avisar pronto limita el daño.',
        'Un mensaje que se detuvo no llegó a nadie. No hace falta avisar de él.',
      ],
    },
  ],
  questions: [
    {
      ask: '¿Cuál de estos mensajes no debe ir por Messenger?',
      answers: [
        '«¿Alguien puede cubrir mi turno del viernes?»',
        '«Ya llegó su biopsia, llámeme por favor.»',
        '«Tengo migraña, hoy me quedo en casa.»',
      ],
      best: 1,
      why: 'El chat muestra de quién es la biopsia, así que no hace falta el nombre. Un turno no trata de un paciente, y su propia migraña la cuenta usted si quiere.',
    },
    {
      ask: 'Usted escribe en un grupo privado del personal: «El señor del cuarto 12 salió positivo». No lleva nombre. ¿Está bien?',
      answers: [
        'Sí, no lleva nombre.',
        'Sí, en el grupo solo hay colegas.',
        'No, el cuarto y el resultado señalan a un paciente.',
      ],
      best: 2,
      why: 'Un número de cuarto y un resultado bastan para saber quién es. No importa que el grupo sea privado.',
    },
    {
      ask: 'Muchos chats de Messenger están cifrados de extremo a extremo. ¿Sirven por eso para información de pacientes?',
      answers: [
        'No. Sigue sin haber un acuerdo, y no podemos controlar el acceso, llevar un registro ni borrarla.',
        'Sí, nadie más puede leerlos.',
        'Sí, si el paciente acepta con un pulgar arriba.',
      ],
      best: 0,
      why: 'La guía federal pide un acuerdo incluso con una empresa que solo guarda datos cifrados. Y la organización no tiene control sobre lo que queda ahí.',
    },
    {
      ask: 'Una persona le escribe por Messenger: «¿Ya llegaron mis resultados?». ¿Cuál es la mejor respuesta?',
      answers: [
        '«Sí, ¡todo se ve bien!»',
        '«Por favor llame al consultorio o use el portal del paciente, para que podamos ayudarle de forma segura.»',
        '«Usted es nuestro paciente, pero no puedo decírselo por aquí.»',
      ],
      best: 1,
      why: 'Esta respuesta no dice que la persona sea paciente ni contesta la pregunta. La tercera sí lo dice.',
    },
    {
      ask: 'En un chat alguien escribe que su papá no respira. ¿Qué hace usted?',
      answers: [
        'Nada. De salud no se puede hablar en un chat.',
        'Preguntar primero su fecha de nacimiento.',
        'Escribir «Llame al 911 ahora» y después llamar.',
      ],
      best: 2,
      why: 'La seguridad es lo primero. Esto no requiere detalles de nadie, y Not Here siempre lo deja pasar.',
    },
    {
      ask: 'Hace una hora usted envió el nombre y el diagnóstico de un paciente a un chat equivocado. ¿Y ahora?',
      answers: [
        'Anular el envío para todos y avisar hoy al oficial de privacidad.',
        'Anular el envío. Así es como si no hubiera pasado.',
        'Esperar a ver si alguien se queja.',
      ],
      best: 0,
      why: 'Anular el envío ayuda, pero alguien pudo haberlo visto. El oficial de privacidad decide qué sigue, y los días cuentan.',
    },
    {
      ask: 'Un colega necesita ahora mismo el resultado de laboratorio de un paciente. ¿Cómo se lo envía?',
      answers: [
        'Por Messenger, y después lo borro.',
        'Por el sistema de expedientes, la plataforma aprobada o por teléfono.',
        'Por Messenger, solo con las iniciales.',
      ],
      best: 1,
      why: 'Las iniciales y borrar no cambian lo que se envió. Para los equipos hay plataformas hechas para esto, y está el teléfono.',
    },
  ],
};

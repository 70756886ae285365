// ALARMS: scenes that come when the ledger says so

=== thin
~ crises = crises + 1
~ extra = extra + 1
~ air = 1
# title: {crises == 1:Thin|Thinner}
# speaker: The Purser
# mood: tense
-> arrive ->

‘Air, one day,’ the Purser says. ‘Day{day == 1: One| {day}}. I take no pleasure in it.’

{crises == 1:You’ve noticed already. The lamps burn low and brown. People sit down half-way through ladders; somebody laughs at nothing and can’t leave off. To do nothing now is to be dead the day after tomorrow, quite comfortably, in the middle of a sentence.|Brown lamps again, and that laughing. You know how this goes. There won’t be a third time; there is nothing left to have it with.}

There’s air to be had. None of it’s yours.

+ [Breathe the sleepers’ reserve]
    ~ settle("Breathe the sleepers’ reserve", -> g_thin)
    ~ air = air + 3
    ~ lose(9)
    ~ out = "You tap the pipe that feeds the rows. It has been kept sweet two hundred years for other people. In the morning the monitor’s nine hearts short, and everybody’s head is beautifully clear."
    -> thin_done
+ [Cut ice, quickly, anywhere]
    ~ settle("Cut ice, quickly, anywhere", -> g_thin)
    ~ air = air + 3
    { not silenced:
      ~ hold = hold - 2
      ~ kin = kin - 1
    }
    ~ out = "You go at the wall with saws, anyhow, gasping. You don’t look to see what’s in it. {silenced:Nothing’s in it any more.|It melts in the still with a sound of voices.}"
    -> thin_done
+ [Lie still in the dark and breathe by turns]
    ~ settle("Lie still in the dark and breathe by turns", -> g_thin)
    ~ air = air + 2
    ~ sail = sail - 1
    ~ out = "You lie along the deck in the dark like spoons in a drawer and count for each other: in, and hold, and out. A day’s work goes undone and a gust of frost gets in the sail. But you rise up, most of you, having saved what you would have spent."
    -> thin_done
+ [Say nothing, and carry on # style: danger]
    ~ settle("Say nothing, and carry on", -> g_thin)
    ~ out = "You carry on. It’s surprising how well it goes. Everything is rather funny."
    -> thin_done
+ {keyturns < 3} [Open the captain’s own air by her key # crown # emoji: 🗝️]
    ~ settle("Open the captain’s own air by her key", -> g_thin)
    ~ turnkey()
    ~ air = air + 4
    ~ out = "The key goes round, and behind Berth One a bottle the size of a pony starts to hiss. Captains are allowed one. Her colour’s high; her heart’s at three, at four. The brass wheel moves on a tooth."
    -> thin_done

=== thin_done
->->

=== captain_wakes
~ captain_met = true
~ captain_dead = true
~ extra = extra + 1
~ lose(1)
# title: Three Teeth
# speaker: Captain Adeyo
# mood: sad
-> arrive ->

The key has been turned three times, and the brass wheel has come round to where it started. Berth One is open.

She sits on the edge of it in her nightshirt with her bare feet on the deck plates. ‘You’ve had three out of me,’ says Captain Adeyo. ‘It’s all right. I signed for it. What comes after three is about an hour.’

She cocks her head. She’s hearing the ice. Her whole face changes; she looks like a person who has put a hand in an old coat and found a letter. ‘{silenced:It’s stopped|There it is}, then,’ she says. ‘What do you need?’

+ [Ask her what she heard, in the Year Nought]
    ~ settle("Ask her what she heard, in the Year Nought", -> g_captain_wakes)
    ~ k_knock = true
    ~ k_one = true
    ~ kin = kin + 2
    ~ out = "‘It said one. I’d driven a nail through it, and it said, one: as you’d tell a child, don’t be frightened, it’s only me.’ She’s asked to be put by the wall. When the hour’s up she is leaning there with her knuckles against it, and has just knocked."
    -> captain_done
+ [Give her the helm for her hour]
    ~ settle("Give her the helm for her hour", -> g_captain_wakes)
    ~ course = course + 3
    ~ out = "She goes through your course like a cook through somebody else’s kitchen. ‘There. There. Who did this? Good.’ When the hour’s up the pencil is still in her hand, and the line it has drawn goes all the way in."
    -> captain_done
+ [Ask her pardon]
    ~ settle("Ask her pardon", -> g_captain_wakes)
    ~ sail = sail + 1
    ~ air = air + 1
    ~ out = "‘For spending me? What else am I for?’ She has them bring the cloth, and sews with you, a plain strong stitch, and talks, about a street with lime trees. When the hour’s up somebody takes the needle out of her fingers, and finishes the row."
    -> captain_done

=== captain_done
->->

=== shatter
~ shattered = true
~ extra = extra + 1
# title: It Can’t Hold
# mood: tense
-> arrive ->

There’s no shock this time. There’s a long, low, apologetic groan, and the crack by your rudder opens like an eye.

It’s losing hold. You hear it lose it, hand by hand, from the far end of the comet to this: everything it had been keeping back for sixty years, coming up the ice towards you at a walk; at a run.

{kin > 0:It’s still listening. Even now the frost on the wall leans to the sound of your voices.|It isn’t listening to anybody now.} {kin > -1:Ahead, in the shaft-mouth, the great plug has begun to craze, from the far side: it’s clearing you a road with what it has left.|Ahead, the plug stands white and whole across the shaft.}

+ [Run for the shaft-mouth # style: danger]
    ~ settle("Run for the shaft-mouth", -> g_shatter)
    { kin < 0:
      ->-> e_crushed
    }
    ~ broke = true
    ~ ran = true
    ~ course = course - 2
    ~ sail = sail - 1
    ~ out = "You cut everything and go. The plug comes apart in front of the bow like sugar. You’re out, {day > 0:days too soon, |}off your line, with half a sail up and the whole sky in front of you."
    ->-> spread
+ [Hold it shut with our hands]
    ~ settle("Hold it shut with our hands", -> g_shatter)
    { k_stitch:
      ~ hold = 4
      ~ touched = lead
      ~ out = "You go out on the seam and take hold of the thread, all of you, and lean back, like people landing a whale. It cuts to the bone. {sc} feels it: small, hot, hopeless hands on its own side of the rope. It gets its grip again. Nobody’s fingers are ever quite right after."
    - else:
      ~ hold = 3
      ~ sail = sail - 2
      ~ lose(12)
      ~ out = "You have only the ship to do it with. You drive spars, bunks, a dozen empty berths and a dozen that weren’t into the gap, until it jams. It grips. You don’t look at the labels."
    }
    -> shatter_done
+ [Sing to it, and don’t stop]
    ~ settle("Sing to it, and don’t stop", -> g_shatter)
    { kin < 1:
      ->-> e_crushed
    }
    ~ hold = 4
    ~ kin = kin + 1
    ~ air = air - 1
    { air < 1:
      ~ air = 1
    }
    ~ out = "You sing. What comes up the ice slows to a run; a walk. It stops beside you, panting. For a day and a night nobody dares get to the end of a verse, and you’re all hoarse as crows, and alive."
    -> shatter_done

=== shatter_done
->->

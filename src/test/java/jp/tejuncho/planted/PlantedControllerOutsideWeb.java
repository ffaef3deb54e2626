package jp.tejuncho.planted;

import org.springframework.stereotype.Controller;

/** Breaks a rule on purpose; abstract, so that no application context makes one. */
@Controller
public abstract class PlantedControllerOutsideWeb {

}
